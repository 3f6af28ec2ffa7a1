package ledger.application.browser;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ledger.application.support.LedgerClient;
import ledger.application.support.LedgerNode;
import ledger.application.support.Scheme;
import ledger.application.support.TestDatabase;
import org.awaitility.Awaitility;

/** A node that runs the demo, for people to look at. */
final class WatchedDemo implements AutoCloseable {

    /** A bank that signs in; it pays among its own customers only, and so has no position to settle. */
    static final String OWN_BANK = "OWNBANK";

    static final List<String> BANKS = List.of("ALFADEFF", "BRAVFRPP", "CHARNL2A", "DELTESMM", "ECHOITRR");

    private final LedgerNode node;
    private final LedgerClient bank;

    WatchedDemo(Path directory) {
        this.node =
                LedgerNode.start(TestDatabase.create(TestDatabase.Kind.H2, directory), "--spring.profiles.active=demo");
        Scheme scheme = new Scheme(operator());
        this.bank = scheme.enrol(OWN_BANK, "EUR");
        scheme.open(OWN_BANK, OWN_BANK + "-1", "EUR");
        scheme.open(OWN_BANK, OWN_BANK + "-2", "EUR");
        scheme.fund(OWN_BANK, OWN_BANK + "-1", "10.00", "EUR");
        bank.pay("own", OWN_BANK + "-1", OWN_BANK + "-2", "1.00", "EUR").expect(201);
        Awaitility.await("payments of the demo")
                .atMost(Browser.SOON.multipliedBy(6))
                .until(() -> List.of("COMPLETED", "REJECTED").stream()
                        .noneMatch(status -> payment(status).isEmpty()));
    }

    int port() {
        return node.port();
    }

    LedgerClient operator() {
        return node.operator();
    }

    LedgerClient auditor() {
        return node.auditor();
    }

    LedgerClient bank() {
        return bank;
    }

    /** Gives every bank the means to settle. */
    void fundSettlement() {
        for (String bank : BANKS) {
            operator()
                    .pay("means-of-" + bank, bank + "-FUNDING", bank + "-SETTLEMENT", "100000.00", "EUR")
                    .expect(201);
        }
    }

    /** One of each kind of page. */
    List<String> pages() {
        return Stream.concat(
                        mainPages().values().stream(),
                        Stream.of(
                                "/dashboard/payments",
                                "/dashboard/accounts/ALFADEFF-C01",
                                "/dashboard/clearing/EUR",
                                "/dashboard/payments/" + payment("COMPLETED"),
                                "/dashboard/cycles?currency=EUR",
                                "/dashboard/participants",
                                "/dashboard/health",
                                "/dashboard/search?q=nothing"))
                .toList();
    }

    /** The pages one would show, by the names of their pictures. */
    Map<String, String> mainPages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("overview", "/dashboard");
        pages.put("payment", "/dashboard/payments/" + payment("REJECTED"));
        pages.put("cycle", "/dashboard/cycles/EUR-1");
        return pages;
    }

    private String payment(String status) {
        return operator()
                .get("/v1/payments?limit=1&status=" + status)
                .json()
                .path("items")
                .path(0)
                .path("paymentId")
                .asString();
    }

    @Override
    public void close() {
        node.close();
    }
}
