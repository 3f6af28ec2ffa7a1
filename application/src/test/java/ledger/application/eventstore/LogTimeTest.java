package ledger.application.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-26T21:00:00Z, 2026-11-26T21:00:00.000000Z",
        "2026-11-26T21:00:00.1Z, 2026-11-26T21:00:00.100000Z",
        "2026-11-26T21:00:59.000001999Z, 2026-11-26T21:00:59.000001Z",
        "1969-12-31T23:59:59.999999Z, 1969-12-31T23:59:59.999999Z",
        "0001-02-03T04:05:06.7Z, 0001-02-03T04:05:06.700000Z"
    })
    void a_time_has_six_decimals(Instant time, String text) {
        assertThat(LogTime.format(time)).isEqualTo(text);
    }

    @Test
    void what_is_read_is_what_was_written_whatever_came_before() {
        SplittableRandom random = new SplittableRandom(26);
        for (int i = 0; i < 1_000; i++) {
            Instant time = Instant.ofEpochSecond(random.nextLong(3) + 1_795_000_000L, random.nextInt(1_000_000_000));

            assertThat(LogTime.parse(LogTime.format(time))).isEqualTo(time.truncatedTo(ChronoUnit.MICROS));
        }
    }
}
