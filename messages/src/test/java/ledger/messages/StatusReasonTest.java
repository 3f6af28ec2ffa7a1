package ledger.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StatusReasonTest {

    @Test
    void reasons_are_checked_in_this_order_and_told_in_these_ISO_20022_codes() {
        assertThat(Stream.of(StatusReason.values()).map(reason -> reason.code() + " " + reason))
                .containsExactly(
                        "AC05 DEBTOR_ACCOUNT_CLOSED",
                        "AC06 ACCOUNT_BLOCKED",
                        "AC10 DEBTOR_CURRENCY_MISMATCH",
                        "AM04 INSUFFICIENT_FUNDS",
                        "AC03 CREDITOR_ACCOUNT_NOT_FOUND",
                        "AC07 CREDITOR_ACCOUNT_CLOSED",
                        "AC11 CREDITOR_CURRENCY_MISMATCH",
                        "AM02 ABOVE_LEDGER_MAXIMUM",
                        "AG10 DEBTOR_AGENT_SUSPENDED",
                        "AG11 CREDITOR_AGENT_SUSPENDED",
                        "AM23 NET_DEBIT_CAP_EXCEEDED",
                        "ED05 SETTLEMENT_FAILED",
                        "AB03 SETTLEMENT_TIMEOUT",
                        "TM01 CUT_OFF_PASSED",
                        "DS02 ORDER_CANCELLED");
    }
}
