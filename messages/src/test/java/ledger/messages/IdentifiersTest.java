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
class IdentifiersTest {

    private static final String SIXTY_FOUR = "a".repeat(64);

    @ParameterizedTest
    @ValueSource(strings = {"a", "1", "DE89370400440532013000", "a.b-c_d", "0f8fad5b-d9cb-469f-a165-70867728950e"})
    void an_account_is_named_by_letters_digits_dots_dashes_and_underscores(String text) {
        assertThat(new AccountId(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-a",
                ".a",
                "_a",
                "a b",
                "a:b",
                "a/b",
                "ä",
                "a\n",
                "3c2ad4b6-63f4-5f0e-9d0c-5e1f0a4c7a11"
            })
    void any_other_name_of_an_account_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new AccountId(text));
    }

    @Test
    void an_account_id_has_at_most_64_characters() {
        assertThat(new AccountId(SIXTY_FOUR).value()).hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> new AccountId(SIXTY_FOUR + "a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BANK", "BANKDEFF", "BANKDEFFXXX", "1234"})
    void a_participant_is_named_by_4_to_11_capitals_and_digits(String text) {
        assertThat(new ParticipantId(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BAN", "BANKDEFFXXXX", "bank", "BANK-1", "BANK ", "BÄNK"})
    void any_other_name_of_a_participant_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ParticipantId(text));
    }

    @ParameterizedTest
    @CsvSource({
        "EUR-1, 1, EUR-2",
        "JPY-9, 9, JPY-10",
        "EUR-999999999999999999, 999999999999999999, EUR-1000000000000000000"
    })
    void a_cycle_is_named_by_its_currency_and_number(String text, long number, String next) {
        CycleId cycle = CycleId.parse(text);

        assertThat(cycle.number()).isEqualTo(number);
        assertThat(cycle).hasToString(text);
        assertThat(cycle.next()).hasToString(next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "EUR",
                "EUR-",
                "EUR-0",
                "EUR-01",
                "EUR--1",
                "eur-1",
                "XAU-1",
                "EUR-1 ",
                "EUR-9999999999999999999"
            })
    void any_other_name_of_a_cycle_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CycleId.parse(text));
    }

    @Test
    void cycles_start_at_1() {
        assertThat(CycleId.first(Cast.EUR)).isEqualTo(CycleId.parse("EUR-1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new CycleId(Cast.EUR, 0));
    }

    @Test
    void the_same_initiator_and_key_name_the_same_payment() {
        PaymentId payment = PaymentId.of("BANKAFRP", "rent-2026-01");

        assertThat(payment).isEqualTo(PaymentId.of("BANKAFRP", "rent-2026-01"));
        assertThat(payment).isNotEqualTo(PaymentId.of("BANKAFRP", "rent-2026-02"));
        assertThat(payment).isNotEqualTo(PaymentId.of("BANKBDEF", "rent-2026-01"));
        assertThat(PaymentId.of("BANKA", "Brent")).isNotEqualTo(PaymentId.of("BANKAB", "rent"));
    }

    @Test
    void a_payment_is_named_by_a_version_5_uuid_which_never_changes() {
        PaymentId payment = PaymentId.of("operator", "1");

        assertThat(payment.value().version()).isEqualTo(5);
        assertThat(payment.value().variant()).isEqualTo(2);
        assertThat(PaymentId.parse(payment.toString())).isEqualTo(payment);
        assertThatIllegalArgumentException().isThrownBy(() -> new AccountId(payment.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "rent",
                "3c2ad4b663f45f0e9d0c5e1f0a4c7a11",
                "3c2ad4b6-63f4-5f0e-9d0c-5e1f0a4c7a11 "
            })
    void what_is_not_a_uuid_names_no_payment(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PaymentId.parse(text));
    }
}
