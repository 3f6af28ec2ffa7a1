package ledger.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers for people. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WordingTest {

    private final Wording say = new Wording();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.00|0.00",
                "999|999",
                "1000|1,000",
                "-1000.50|-1,000.50",
                "1234567.891|1,234,567.891",
                "10000000000000.00|10,000,000,000,000.00",
                "-999.00|-999.00"
            })
    void thousands_stand_apart(String amount, String written) {
        assertThat(say.amount(amount)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 µs", "999, 999 µs", "1234, 1.23 ms", "45678, 45.7 ms", "999999, 1000 ms", "2500000, 2.50 s"})
    void times_have_three_digits(long micros, String written) {
        assertThat(say.micros(micros)).isEqualTo(written);
    }

    @Test
    void ages_are_rough() {
        assertThat(say.age(Duration.ofSeconds(119))).isEqualTo("119 s");
        assertThat(say.age(Duration.ofSeconds(7_199))).isEqualTo("119 min");
        assertThat(say.age(Duration.ofHours(50))).isEqualTo("50 h");
        assertThat(say.age(Duration.ofSeconds(-1))).isEqualTo("0 s");
    }
}
