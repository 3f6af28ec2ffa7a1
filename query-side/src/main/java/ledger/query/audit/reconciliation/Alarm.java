package ledger.query.audit.reconciliation;

import java.util.Set;
import ledger.query.audit.Finding;

/** Is told, once, of everything that is found to be wrong. */
@FunctionalInterface
public interface Alarm {

    /** The invariants that money depends on. */
    Set<String> MONEY = Set.of("I1", "I2", "I5", "I6", "I9");

    void raise(Finding finding);
}
