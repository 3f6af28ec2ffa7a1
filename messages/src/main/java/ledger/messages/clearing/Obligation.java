package ledger.messages.clearing;

import ledger.messages.ParticipantId;

/**
 * What one participant owes another, in minor units of one currency.
 *
 * @param minor more than zero
 */
public record Obligation(ParticipantId debtor, ParticipantId creditor, long minor) {

    public Obligation {
        if (debtor.equals(creditor)) {
            throw new IllegalArgumentException("nobody owes itself: " + debtor);
        }
        if (minor <= 0) {
            throw new IllegalArgumentException("an obligation is more than zero: " + minor);
        }
    }
}
