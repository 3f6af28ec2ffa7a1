package ledger.command.accounts;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Map;
import ledger.messages.Money;
import ledger.messages.PaymentId;
import ledger.messages.accounts.AccountEvent.AccountOpened;

/**
 * All that an account's events tell of it up to one of them, so that it need not be told again. A change of what is
 * here, or of what events make of it, is a new revision of the snapshot.
 *
 * @param ledger what lies on the account, in minor units
 * @param holds what is reserved of it, in the order of the payments' ids
 * @param acceptances what is promised to it, in the same order
 */
public record AccountSnapshot(
        AccountOpened terms, Standing standing, long ledger, List<Part> holds, List<Part> acceptances) {

    /** What is reserved or promised for one payment. */
    record Part(PaymentId paymentId, Money amount) {

        static List<Part> of(Map<PaymentId, Money> parts) {
            return parts.entrySet().stream()
                    .map(part -> new Part(part.getKey(), part.getValue()))
                    .sorted(comparing(part -> part.paymentId().value()))
                    .toList();
        }
    }
}
