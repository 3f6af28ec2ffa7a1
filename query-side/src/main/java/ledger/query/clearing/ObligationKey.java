package ledger.query.clearing;

import java.io.Serializable;
import java.util.Comparator;

/** In a cycle a participant owes another once, however many payments that comes from. */
record ObligationKey(String cycle, String debtor, String creditor) implements Serializable, Comparable<ObligationKey> {

    private static final Comparator<ObligationKey> ORDER = Comparator.comparing(ObligationKey::cycle)
            .thenComparing(ObligationKey::debtor)
            .thenComparing(ObligationKey::creditor);

    @Override
    public int compareTo(ObligationKey other) {
        return ORDER.compare(this, other);
    }
}
