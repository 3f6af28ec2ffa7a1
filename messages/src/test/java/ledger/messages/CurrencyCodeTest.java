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
class CurrencyCodeTest {

    @ParameterizedTest
    @CsvSource({"EUR, 2", "USD, 2", "JPY, 0", "KRW, 0", "BHD, 3", "KWD, 3", "TND, 3", "CLF, 4", "UYW, 4"})
    void a_currency_knows_its_number_of_decimals(String code, int exponent) {
        assertThat(CurrencyCode.of(code).exponent()).isEqualTo(exponent);
        assertThat(new CurrencyCode(code).exponent()).isEqualTo(exponent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XAU", "XAG", "XXX", "XTS", "XDR", "ZZZ", "eur", "EU", "EURO", "", "€"})
    void what_cannot_be_paid_in_is_no_currency(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> CurrencyCode.of(code));
        assertThatIllegalArgumentException().isThrownBy(() -> new CurrencyCode(code));
    }

    @Test
    void equal_codes_are_equal_currencies_and_share_one_instance() {
        assertThat(CurrencyCode.of("EUR")).isSameAs(CurrencyCode.of("EUR")).isEqualTo(new CurrencyCode("EUR"));
        assertThat(Cast.EUR).hasToString("EUR");
    }
}
