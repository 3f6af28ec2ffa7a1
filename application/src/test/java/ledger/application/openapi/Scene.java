package ledger.application.openapi;

import java.util.List;
import ledger.application.support.Body;
import ledger.application.support.LedgerClient;
import ledger.application.support.LedgerNode;
import ledger.application.support.Scheme;
import org.awaitility.Awaitility;

/**
 * What has to be there for the document's examples to work, beside what the tour has left: accounts, a cycle that was
 * cut off, payments that wait.
 */
record Scene(Examples examples, List<Tour.Stop> tour) {

    /** Takes the tour and sets the rest. */
    static Scene of(LedgerNode node) {
        List<Tour.Stop> tour = Tour.on(node);
        LedgerClient operator = node.operator();
        LedgerClient bank = operator.withKey(tour.get(0).answer().text("apiKey"));
        Scheme scheme = new Scheme(operator);
        scheme.enrol("OLDBANK", "EUR");
        scheme.open(bank, "MYBANK", "dora", "EUR", "CUSTOMER");
        scheme.open(operator, "OLDBANK", "fund-credit", "EUR", "FUNDING");
        scheme.open("OLDBANK", "fund-contributions", "EUR");
        settlementAccounts(scheme, operator);
        bank.pay("before", "alice", "bob", "80.00", "EUR").expect(201);
        scheme.cutOff("EUR");
        for (String key : List.of("waits-1", "waits-2")) {
            String order = Body.payment("alice", "bob", "50.00", "EUR").replace("}", ",\"queue\":true}");
            bank.post("/v1/payments", order, "Idempotency-Key", key).expect(202);
        }
        Awaitility.await("a sealed log")
                .until(() -> node.auditor().get("/v1/audit/checkpoints").body().contains("\"signature\""));
        return new Scene(new Examples(operator, node.auditor(), bank), tour);
    }

    private static void settlementAccounts(Scheme scheme, LedgerClient operator) {
        for (String participant : List.of("MYBANK", "YOURBANK")) {
            String account = Scheme.settlementAccount(participant, "EUR");
            String funding = Scheme.funding(participant, "EUR");
            scheme.open(operator, participant, account, "EUR", "SETTLEMENT");
            scheme.open(operator, participant, funding, "EUR", "FUNDING");
            operator.pay("fund-" + participant, funding, account, "500.00", "EUR")
                    .expect(201);
        }
    }
}
