package ledger.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "12.34, EUR, 1234, 12.34",
        "12.3, EUR, 1230, 12.30",
        "12, EUR, 1200, 12.00",
        "0.01, EUR, 1, 0.01",
        "0.00, EUR, 0, 0.00",
        "007.50, EUR, 750, 7.50",
        "12.3400, EUR, 1234, 12.34",
        "100, JPY, 100, 100",
        "100.0, JPY, 100, 100",
        "12.345, BHD, 12345, 12.345",
        "1.2345, UYW, 12345, 1.2345",
        "10000000000000.00, EUR, 1000000000000000, 10000000000000.00",
    })
    void an_amount_in_major_units_is_read_by_the_exponent_of_its_currency(
            String text, String currency, long minor, String written) {
        Money money = Money.parse(text, CurrencyCode.of(currency));

        assertThat(money.minor()).isEqualTo(minor);
        assertThat(money.major()).isEqualTo(written);
        assertThat(money).hasToString(written + " " + currency);
    }

    @ParameterizedTest
    @CsvSource({
        "1.005, EUR",
        "100.5, JPY",
        "12.3456, BHD",
        "1.23456, UYW",
        "10000000000000.01, EUR",
        "1000000000000001, JPY",
    })
    void too_many_decimals_or_too_large_an_amount_is_refused(String text, String currency) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse(text, CurrencyCode.of(currency)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-1",
                "+1",
                "1e3",
                "1E3",
                ".5",
                "5.",
                ".",
                "1,50",
                "1.2.3",
                " 1",
                "1 ",
                "0x10",
                "NaN",
                "١٢",
                "1_000",
                "111111111111111111111111111111111"
            })
    void what_is_not_a_plain_decimal_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse(text, Cast.EUR));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Money.MAX_MINOR + 1, Long.MIN_VALUE, Long.MAX_VALUE})
    void an_amount_outside_the_bounds_is_refused(long minor) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(minor, Cast.EUR));
    }

    @Test
    void both_bounds_belong_to_the_range() {
        assertThat(new Money(0, Cast.EUR).isZero()).isTrue();
        assertThat(new Money(Money.MAX_MINOR, Cast.EUR).isZero()).isFalse();
    }

    @Test
    void a_signed_sum_is_written_with_all_decimals() {
        assertThat(Money.major(-1230, Cast.EUR)).isEqualTo("-12.30");
        assertThat(Money.major(-5, Cast.JPY)).isEqualTo("-5");
        assertThat(Money.major(Long.MIN_VALUE, Cast.EUR)).isEqualTo("-92233720368547758.08");
    }
}
