package ledger.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every measurement of a ledger in this process, for a second, on one ledger. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MeasurementsTest {

    private static Database database;
    private static MeasuredLedger ledger;

    @BeforeAll
    static void start() throws IOException {
        database = Database.of(options(""));
        ledger = MeasuredLedger.start(database);
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    void throughput_is_of_payments_with_all_their_events() throws Exception {
        JsonNode figures = measured(new Throughput(), "--in-flight 50");

        assertThat(figures.get("paymentsPerSecond").asDouble()).isPositive();
        assertThat(figures.get("eventsPerPayment").asDouble()).isEqualTo(7);
        assertThat(figures.get("queuedP99Millis").asDouble()
                        + figures.get("storedP99Millis").asDouble())
                .isPositive();
        assertThat(figures.get("jvmMicrosPerPayment").asDouble()).isPositive();
        assertThat(figures.get("databaseMicrosPerPayment").asDouble()).isPositive();
    }

    @Test
    void latency_is_measured_at_the_rate_that_was_asked_for() throws Exception {
        JsonNode figures = measured(new Latency(), "--rate 20");

        assertThat(figures.get("rate").asInt()).isEqualTo(20);
        assertThat(figures.get("refused").asInt()).isZero();
        assertThat(figures.get("achievedPerSecond").asDouble()).isBetween(1.0, 22.0);
        assertThat(figures.get("maxMillis").asDouble())
                .isGreaterThanOrEqualTo(figures.get("p50Millis").asDouble());
    }

    @Test
    void latency_at_a_part_of_the_load_is_measured_at_that_part_of_the_capacity() throws Exception {
        JsonNode figures = measured(new Latency(), "--load 10 --capacity-seconds 1 --in-flight 50");

        assertThat(figures.get("rate").asInt())
                .isCloseTo((int) figures.get("capacity").asDouble() / 10, within(1));
    }

    @Test
    void payments_one_after_the_other_take_a_commit_each() throws Exception {
        JsonNode figures = measured(new UnloadedPayments(), "--in-process 1 --payments 20 --warm-up-payments 5");

        assertThat(figures.get("commitsPerPayment").asDouble()).isBetween(1.0, 1.5);
        assertThat(figures.get("p50Millis").asDouble()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--connections 4", "--connections 4 --rate 20", "--connections 2 --bulk 10"})
    void payments_over_http_are_all_completed(String how) throws Exception {
        JsonNode figures = measured(new HttpThroughput(), how);

        assertThat(figures.get("completed").asLong()).isPositive();
        assertThat(figures.get("refusals").size()).isZero();
        assertThat(figures.get("clientMicrosPerPayment").asDouble()).isPositive();
        assertThat(figures.get("jvmMicrosPerPayment").asDouble()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"banks", "hot"})
    void growth_is_the_ratio_of_what_both_sides_pay(String of) throws Exception {
        JsonNode figures = json(Growth.measure(
                ledger, of, options("--accounts 128 --accounts-to 256 --pairs 1 --settle 0 --in-flight 50")));

        assertThat(figures.get("ratio").asDouble() * figures.get("baseline").asDouble())
                .isCloseTo(figures.get("measured").asDouble(), withinPercentage(2));
        assertThat(figures.get("findings").asInt()).isZero();
    }

    @Test
    void only_what_can_grow_is_measured() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Growth.measure(ledger, "weeds", options("")))
                .withMessageContaining("weeds");
    }

    @Test
    void the_ledger_is_compared_with_what_others_pay_on_the_same_database() throws Exception {
        JsonNode figures = json(new Comparison()
                .measure(
                        ledger,
                        database,
                        options("--pairs 1 --first-warm-up 2 --warm-up 1 --http 1 --scale 1 --in-flight 50")));

        JsonNode round = figures.get("rounds").get(0);
        assertThat(figures.get("toTransfers").asDouble()
                        * round.get("transfers").asDouble())
                .isCloseTo(round.get("ledger").asDouble(), withinPercentage(2));
        assertThat(figures.get("toTpcB").isNull()).isEqualTo(!PgBench.isHere());
        assertThat(round.get("bulk").asDouble()).isPositive();
        assertThat(figures.get("findings").asInt()).isZero();
    }

    @Test
    void the_live_set_is_seen_several_times_under_load() throws Exception {
        JsonNode figures = measured(new LiveSet(), "--seconds 2 --every 1 --in-flight 50");

        assertThat(figures.get("liveMebibytes"))
                .hasSizeGreaterThanOrEqualTo(1)
                .allSatisfy(live -> assertThat(live.asInt())
                        .isPositive()
                        .isLessThan(figures.get("heapMebibytes").asInt()));
    }

    private static JsonNode measured(Benchmarks.LedgerMeasurement measurement, String more) throws Exception {
        JsonNode figures = json(measurement.measure(ledger, options(more)));
        assertThat(figures.get("findings").asInt()).isZero();
        assertThat(figures.get("trialBalance").get("EUR").asString()).isEqualTo("0.00");
        return figures;
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static Options options(String more) {
        String all = "--accounts 20 --warm-up 0 --seconds 1 " + more;
        return Options.parse(List.of(all.strip().split(" ")));
    }
}
