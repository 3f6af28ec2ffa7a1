package ledger.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StoredTimeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02T03:04:05.000006Z",
                "2024-02-29T23:59:59.999999Z",
                "2026-10-31T00:00:00.100000Z",
                "1969-12-31T12:00:00.000001Z",
                "2026-01-02T24:00:00.000000Z",
                "2026-01-02T03:04:05Z",
                "2026-01-02T03:04:05.000000006Z"
            })
    void a_time_is_read_as_the_platform_reads_it(String text) {
        assertThat(StoredTime.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-02-29T03:04:05.000006Z",
                "2026-13-02T03:04:05.000006Z",
                "2026-01-00T03:04:05.000006Z",
                "2026-01-02T25:04:05.000006Z",
                "2026-01-02T03:60:05.000006Z",
                "2026-01-02T03:04:61.000006Z",
                "2026-01-02 03:04:05.000006Z",
                "2026-01-02T03:04:05.00000xZ",
                "2026-01-02T03:04:05.000006X"
            })
    void what_is_no_time_is_refused(String text) {
        assertThatThrownBy(() -> StoredTime.parse(text)).isInstanceOf(DateTimeParseException.class);
    }
}
