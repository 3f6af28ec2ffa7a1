package ledger.application.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ledger.application.support.LedgerClient.Answer;
import ledger.application.support.LedgerNode;
import ledger.application.support.Log;
import ledger.application.support.TestDatabase;
import ledger.command.writer.Writer;
import ledger.messages.CurrencyCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random days of payments, limits, suspensions, cut-offs and settlements that fail, in several currencies at once, on a
 * whole node: what is in its log and in its views afterwards breaks no invariant. {@code -Dledger.days} says how many
 * days, {@code -Dledger.seed} which.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RandomDaysTest {

    private static final int DAYS = Integer.getInteger("ledger.days", 100);
    private static final List<String> CURRENCIES =
            List.of("EUR", "USD", "GBP", "JPY", "CHF", "INR", "SEK", "BHD", "AUD", "SGD");

    /** What chance brings about in every few days, or they prove nothing. */
    private static final List<String> OFTEN = List.of(
            "clearing.PaymentCleared",
            "clearing.ClearingRefused",
            "clearing.CapThresholdReached",
            "queue.PaymentQueued",
            "queue.PaymentsReleased",
            "queue.QueuedPaymentRemoved",
            "queue.DeadlockFound",
            "settlements.SettlementFailed",
            "settlements.SettlementFinal");

    /** What it brings about a few times in 200 days, so that it may only be missed for in many more. */
    private static final List<String> NOW_AND_THEN = List.of(
            "clearing.PaymentSettled",
            "payments.PaymentCancelled",
            "settlements.GuaranteeFundDrawn",
            "settlements.LossShared",
            "settlements.SettlementUnwound");

    private static final int MANY_DAYS = 2_000;

    /** How many cycles of each currency are run again. */
    private static final int RERUN = 3;

    private final long seed = Long.getLong("ledger.seed", System.nanoTime());

    @Test
    void whatever_the_days_bring_the_books_are_right(@TempDir Path directory) {
        TestDatabase database = TestDatabase.create(TestDatabase.Kind.H2, directory);
        try (LedgerNode node = LedgerNode.start(database)) {
            Submissions submissions = new Submissions(node.bean(Writer.class));
            Town.enrolBanks(submissions);
            List<Town> towns = CURRENCIES.stream()
                    .map(code -> new Town(CurrencyCode.of(code), submissions))
                    .toList();
            towns.forEach(Town::open);
            Random random = new Random(seed);
            for (int day = 0; day < DAYS / towns.size(); day++) {
                pass(
                        towns.stream()
                                .map(town -> new Day(town, submissions, random))
                                .toList(),
                        submissions);
            }

            assertThat(node.findings()).as("seed " + seed).isEmpty();
            CURRENCIES.forEach(currency -> assertReproduced(node, currency));
            assertThat(submissions.decided()).isGreaterThan(submissions.refused() * 5);
        }
        assertThat(unseen(database)).as("seed " + seed).isEmpty();
    }

    private static void pass(List<Day> days, Submissions submissions) {
        List.<Consumer<Day>>of(Day::pass, Day::settle, Day::recover, Day::settleAgain)
                .forEach(part -> {
                    days.forEach(part);
                    submissions.await();
                });
    }

    /** The newest cycles, run again with nothing different, come out decision by decision as they did. */
    private void assertReproduced(LedgerNode node, String currency) {
        Answer cycles = node.auditor()
                .get("/v1/clearing/" + currency + "/cycles?limit=" + RERUN)
                .expect(200);
        cycles.json().path("items").forEach(cycle -> {
            String id = cycle.path("cycle").asString();
            Answer again = node.auditor()
                    .post("/v1/audit/what-if", "{\"cycle\":\"" + id + "\"}")
                    .expect(200);
            assertThat(again.json().path("identical").asBoolean())
                    .as("seed %s: %s", seed, again.body())
                    .isTrue();
            assertThat(again.json().path("live")).isEqualTo(again.json().path("whatIf"));
            assertThat(again.json().path("live").path("cleared").path("count").asLong())
                    .as("seed %s: %s", seed, again.body())
                    .isGreaterThanOrEqualTo(cycle.path("paymentCount").asLong());
        });
    }

    private static Stream<String> unseen(TestDatabase database) {
        return Stream.concat(OFTEN.stream(), DAYS < MANY_DAYS ? Stream.of() : NOW_AND_THEN.stream())
                .filter(type -> Log.count(database, "payload_type = '" + type + "'") == 0);
    }
}
