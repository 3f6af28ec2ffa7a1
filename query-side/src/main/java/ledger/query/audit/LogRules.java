package ledger.query.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Holds a log that comes from anywhere, event by event from the very first, to the invariants that a log alone can
 * break, and adds up what it moved. It needs no database; memory grows with accounts, cycles and payments under way.
 */
public final class LogRules {

    private final LogFold fold = new LogFold();
    private final Findings unreadable = new Findings();

    /** Takes the next event. */
    public void see(long index, String aggregate, long sequence, String type, String at, String payload) {
        try {
            StoredEvent event =
                    new StoredEvent(index, aggregate, sequence, type, StoredTime.parse(at), Payload.of(payload));
            fold.see(event);
            fold.forgetEnded();
        } catch (RuntimeException e) {
            // Whoever forged a log may have put anything into it; what the rules cannot even follow breaks them.
            unreadable.add("I10", index, aggregate, type + " is not readable");
        }
    }

    /** What is wrong in a log that ends here, between two commits; nothing when it is sound. */
    public List<Finding> findings() {
        return Stream.of(unreadable.all(), fold.findings(), fold.atRest())
                .flatMap(List::stream)
                .toList();
    }

    /** What was debited and credited in each currency. */
    public Map<String, TrialBalance> trialBalance() {
        return fold.trialBalance();
    }

    /** How the last attempt to settle each cycle ended, and what it moved. */
    public List<SettlementTotal> settlements() {
        return SettlementTotal.of(fold.settlements().rows());
    }
}
