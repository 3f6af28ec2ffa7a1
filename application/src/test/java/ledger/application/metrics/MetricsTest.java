package ledger.application.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ledger.application.support.Body;
import ledger.application.support.LedgerClient;
import ledger.application.support.LedgerNode;
import ledger.application.support.Scheme;
import ledger.application.support.TestDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a node that has paid, refused and queued shows to the monitoring. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MetricsTest {

    private static final Path DOCUMENTED = Path.of("..", "docs", "metrics.md");
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z_]+)`.*$", Pattern.MULTILINE);

    private static LedgerNode node;
    private static Scrape scrape;

    @BeforeAll
    static void a_node_pays_refuses_and_queues(@TempDir Path directory) {
        node = LedgerNode.start(TestDatabase.create(TestDatabase.Kind.H2, directory));
        Scheme scheme = new Scheme(node.operator());
        LedgerClient bank = scheme.enrol("BANKA", "EUR");
        scheme.enrol("BANKB", "EUR");
        scheme.cap("BANKA", "100.00", "EUR");
        scheme.open("BANKA", "alice", "EUR");
        scheme.open("BANKB", "bob", "EUR");
        scheme.fund("BANKA", "alice", "1000.00", "EUR");
        bank.pay("cleared", "alice", "bob", "40.00", "EUR").expect(201);
        bank.pay("beyond-the-cap", "alice", "bob", "200.00", "EUR").expect(201);
        bank.pay("beyond-the-funds", "alice", "bob", "5000.00", "EUR").expect(201);
        bank.post("/v1/payments", waiting("75.50"), "Idempotency-Key", "waits").expect(202);
        node.findings();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> Scrape.of(node.operator()), MetricsTest::isCaughtUp);
        scrape = Scrape.of(node.operator());
    }

    /** The reconciliation and the seals are behind the writer; what is per currency is whole with the next scrape. */
    private static boolean isCaughtUp(Scrape shown) {
        double head = shown.value("ledger_log_index");
        return shown.names().contains("ledger_trial_balance_difference")
                && shown.names().contains("ledger_queue_payments")
                && shown.value("ledger_seals_index") == head
                && shown.value("ledger_reconciliation_lag_events") == 0;
    }

    private static String waiting(String amount) {
        return Body.payment("alice", "bob", amount, "EUR").replace("}", ",\"queue\":true}");
    }

    @AfterAll
    static void ends() {
        node.close();
    }

    @Test
    void every_metric_of_the_ledger_is_documented_and_every_documented_one_is_shown() throws IOException {
        Set<String> documented = ROW.matcher(Files.readString(DOCUMENTED))
                .results()
                .map((MatchResult row) -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> ofTheLedger = scrape.names().stream()
                .filter(name -> name.startsWith("ledger_"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(documented).containsAll(ofTheLedger);
        assertThat(scrape.names()).containsAll(documented);
    }

    @Test
    void payments_are_counted_by_what_became_of_them() {
        assertThat(payments("COMPLETED", "none")).isEqualTo(2);
        assertThat(payments("REJECTED", "AM23")).isEqualTo(1);
        assertThat(payments("REJECTED", "AM04")).isEqualTo(1);
        assertThat(payments("REJECTED", "AC03")).isZero();
        assertThat(payments("QUEUED", "none")).isEqualTo(1);
        assertThat(payments("CANCELLED", "none")).isZero();
    }

    private static double payments(String status, String reason) {
        return scrape.value("ledger_payments_total{reason=\"" + reason + "\",status=\"" + status + "\"}");
    }

    @Test
    void every_payment_tells_how_long_it_queued_and_how_long_it_was_stored() {
        assertThat(scrape.value("ledger_payment_queued_seconds_count")).isEqualTo(5);
        assertThat(scrape.value("ledger_payment_stored_seconds_bucket{le=\"+Inf\"}"))
                .isEqualTo(5);
        assertThat(scrape.value("ledger_payment_stored_seconds_sum")).isPositive();
        assertThat(scrape.value("ledger_log_commit_seconds_count"))
                .isEqualTo(scrape.value("ledger_log_append_seconds_count"))
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void clearing_tells_of_its_open_cycle_its_queue_and_its_caps() {
        assertThat(scrape.value("ledger_clearing_currencies")).isEqualTo(1);
        assertThat(scrape.value("ledger_cycle_payments{currency=\"EUR\"}")).isEqualTo(1);
        assertThat(scrape.value("ledger_cycle_gross{currency=\"EUR\"}")).isEqualTo(40.0);
        assertThat(scrape.value("ledger_queue_payments{currency=\"EUR\"}")).isEqualTo(1);
        assertThat(scrape.value("ledger_queue_value{currency=\"EUR\"}")).isEqualTo(75.5);
        assertThat(scrape.value("ledger_cap_used{currency=\"EUR\"}")).isEqualTo(0.4);
    }

    @Test
    void the_node_tells_that_it_writes_and_that_everything_that_follows_the_log_has_come_to_its_end() {
        assertThat(scrape.value("ledger_node_writer")).isEqualTo(1);
        assertThat(scrape.value("ledger_writer_waiting")).isZero();
        assertThat(scrape.value("ledger_writer_turned_away_total{problem=\"overloaded\"}"))
                .isZero();
        assertThat(scrape.value("ledger_projection_lag_events{projection=\"balances\"}"))
                .isZero();
        assertThat(scrape.value("ledger_projection_delay_seconds{projection=\"balances\"}"))
                .isZero();
        assertThat(scrape.value("ledger_reconciliation_findings")).isZero();
        assertThat(scrape.value("ledger_trial_balance_difference{currency=\"EUR\"}"))
                .isZero();
        assertThat(scrape.value("ledger_seals_checkpoint_age_seconds")).isBetween(0.0, 60.0);
    }
}
