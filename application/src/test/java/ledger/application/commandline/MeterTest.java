package ledger.application.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MeterTest {

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private long millis;
    private final Meter meter = meter(false);

    private Meter meter(boolean bar) {
        PrintStream out = new PrintStream(told, true, UTF_8);
        return new Meter(out, "verified", "events", () -> TimeUnit.MILLISECONDS.toNanos(millis), bar);
    }

    private String told() {
        return told.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void it_tells_once_a_second_how_far_it_is_how_fast_and_for_how_long_still() {
        millis = 60_000;
        meter.reached(0, 100_000);
        millis = 60_999;
        meter.reached(1_000, 100_000);
        assertThat(told()).isEmpty();
        millis = 62_000;
        meter.reached(10_000, 100_000);
        meter.reached(10_001, 100_000);
        assertThat(told()).isEqualTo("verified  10.0 %, 5000 events/s, 18 s remaining\n");
        millis = 64_000;
        meter.reached(20_000, 1_000_000);
        assertThat(told()).endsWith("\nverified   2.0 %, 5000 events/s, 3 min 16 s remaining\n");
    }

    @Test
    void where_nobody_said_how_many_there_are_it_tells_what_it_knows() {
        meter.reached(0, 0);
        millis = 1_000;
        meter.reached(0, 0);
        assertThat(told()).isEqualTo("verified   0.0 %, 0 events/s, 0 s remaining\n");
    }

    @Test
    void a_bar_stays_on_its_line_until_it_is_full() {
        Meter bar = meter(true);
        bar.reached(0, 1_000);
        millis = 1_000;
        bar.reached(500, 1_000);
        assertThat(told())
                .isEqualTo("\r[###############...............] verified  50.0 %, 500 events/s, 1 s remaining   ");
        millis = 2_000;
        bar.ended(1_000, 1_000);
        assertThat(told())
                .endsWith("\r[##############################] verified 100.0 %, 500 events/s, 0 s remaining   \n");
    }
}
