package ledger.command.accounts;

import static ledger.messages.StatusReason.ACCOUNT_BLOCKED;
import static ledger.messages.StatusReason.CREDITOR_ACCOUNT_CLOSED;
import static ledger.messages.StatusReason.CREDITOR_CURRENCY_MISMATCH;
import static ledger.messages.StatusReason.DEBTOR_ACCOUNT_CLOSED;
import static ledger.messages.StatusReason.DEBTOR_CURRENCY_MISMATCH;

import ledger.messages.CurrencyCode;
import ledger.messages.Money;
import ledger.messages.StatusReason;
import org.jspecify.annotations.Nullable;

/** Whether an account may be debited and credited; the reasons are checked in the order of {@link StatusReason}. */
enum Standing {
    OPEN,
    BLOCKED,
    CLOSED;

    @Nullable
    StatusReason reasonToRefuseDebit(Money amount, CurrencyCode currency, Funds funds) {
        if (this == CLOSED) {
            return DEBTOR_ACCOUNT_CLOSED;
        }
        if (this == BLOCKED) {
            return ACCOUNT_BLOCKED;
        }
        return amount.currency().equals(currency)
                ? funds.reasonToRefuseDebit(amount.minor())
                : DEBTOR_CURRENCY_MISMATCH;
    }

    @Nullable
    StatusReason reasonToRefuseCredit(Money amount, CurrencyCode currency, Funds funds) {
        if (this == BLOCKED) {
            return ACCOUNT_BLOCKED;
        }
        if (this == CLOSED) {
            return CREDITOR_ACCOUNT_CLOSED;
        }
        return amount.currency().equals(currency)
                ? funds.reasonToRefuseCredit(amount.minor())
                : CREDITOR_CURRENCY_MISMATCH;
    }
}
