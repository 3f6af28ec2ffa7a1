package ledger.query.rest;

import static ledger.messages.accounts.AccountType.CUSTOMER;
import static ledger.query.StatementStory.at;
import static ledger.query.Story.BANKA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ledger.messages.AccountId;
import ledger.messages.CurrencyCode;
import ledger.messages.Money;
import ledger.messages.PaymentId;
import ledger.messages.accounts.AccountEvent.AccountOpened;
import ledger.messages.accounts.AccountEvent.CreditPosted;
import ledger.messages.participants.ParticipantEvent.ParticipantEnrolled;
import ledger.messages.payments.PaymentEvent.PaymentInitiated;
import ledger.messages.payments.Priority;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts and texts of all sizes in camt.053. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class Camt053AmountsTest extends EnquiryTest {

    private static final AccountId DOOR = new AccountId("door");
    private static final AccountId FIONA = new AccountId("fiona");
    private static final String EMOJI = "\uD83D\uDCB6";

    @BeforeEach
    void nothing_yet() {
        log.clear();
        log.append(at("2026-01-01T00:00:00Z"), List.of(new ParticipantEnrolled(BANKA, "Bank A & \"Sons\"")));
    }

    private void credit(Money amount, String endToEndId, String remittance) {
        log.append(
                at("2026-01-01T12:00:00Z"),
                List.of(opened(DOOR, amount, null), opened(FIONA, amount, "Fiona " + EMOJI)));
        for (int i = 0; i < 3; i++) {
            PaymentId id = PaymentId.of("operator", "key-" + i);
            PaymentInitiated order = new PaymentInitiated(
                    id,
                    "operator",
                    DOOR,
                    FIONA,
                    amount,
                    endToEndId,
                    remittance,
                    Priority.NORMAL,
                    false,
                    at("2026-01-02T00:00:00Z"));
            log.append(at("2026-01-02T12:00:00Z"), List.of(order, new CreditPosted(FIONA, id, amount)));
        }
    }

    private static AccountOpened opened(AccountId account, Money limit, @Nullable String name) {
        return new AccountOpened(account, BANKA, limit.currency(), CUSTOMER, limit, name);
    }

    private Camt053 statement() {
        return Camt053.valid(
                get("BANKA", "/v1/accounts/fiona/statement?from=2026-01-02&to=2026-01-02&format=camt.053"));
    }

    @ParameterizedTest
    @CsvSource({
        "JPY, 1,                1,                    3,                    4",
        "BHD, 1234567,          1234.567,             3703.701,             4938.268",
        "UYW, 12,               0.0012,               0.0036,               0.0048",
        "EUR, 1000000000000000, 10000000000000.00,    30000000000000.00,    40000000000000.00",
    })
    void amounts_have_the_decimals_of_their_currency(
            String currency, long minor, String amount, String sum, String available) {
        credit(new Money(minor, CurrencyCode.of(currency)), "NOTPROVIDED", "");
        Camt053 statement = statement();

        assertThat(statement.texts("Ntry/Amt")).containsOnly(amount).hasSize(3);
        assertThat(statement.text("TxsSummry/TtlCdtNtries/Sum")).isEqualTo(sum);
        assertThat(statement.balance("CLBD")).isEqualTo(sum);
        assertThat(statement.balance("CLAV")).isEqualTo(available);
        assertThat(statement.text("Bal/CdtLine/Amt")).isEqualTo(amount);
        assertThat(statement.texts("Ntry/NtryDtls/TxDtls/RmtInf")).isEmpty();
    }

    @Test
    void the_longest_texts_fit_whichever_way_a_receiver_counts() {
        credit(Money.of(1, "EUR"), "\u00E9".repeat(35), EMOJI.repeat(140));
        Camt053 statement = statement();

        assertThat(statement.text("Ntry/NtryDtls/TxDtls/Refs/EndToEndId")).isEqualTo("\u00E9".repeat(35));
        assertThat(statement.text("Ntry/NtryDtls/TxDtls/RmtInf/Ustrd")).isEqualTo(EMOJI.repeat(70));
        assertThat(statement.text("Acct/Ownr/Nm")).isEqualTo("Fiona " + EMOJI);
    }

    @Test
    void what_xml_cannot_say_becomes_a_question_mark() {
        credit(Money.of(1, "EUR"), "a\u0001b\uFFFEc", "x".repeat(150) + "]]>");

        assertThat(statement().text("Ntry/NtryDtls/TxDtls/Refs/EndToEndId")).isEqualTo("a?b?c");
        assertThat(statement().text("Ntry/NtryDtls/TxDtls/RmtInf/Ustrd")).isEqualTo("x".repeat(140));
    }
}
