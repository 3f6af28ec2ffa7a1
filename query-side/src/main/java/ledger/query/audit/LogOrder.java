package ledger.query.audit;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * Follows the order of the log: no index is missing, every aggregate counts its events from 0 without a hole (I10), and
 * a payment begins with its first event (I12).
 */
final class LogOrder implements Serializable {

    private final Findings findings;
    private final Map<String, Long> next = new HashMap<>();
    private long last = -1;

    LogOrder(Findings findings) {
        this.findings = findings;
    }

    void see(StoredEvent event) {
        if (event.index() != last + 1) {
            findings.add("I10", event.index(), event.aggregate(), "the event before it is missing");
        }
        last = event.index();
        if (event.type().equals("payments.PaymentInitiated")) {
            begin(event);
        } else if (event.type().startsWith("payments.")) {
            goOn(event);
        } else {
            count(event, next.getOrDefault(event.aggregate(), 0L));
        }
    }

    private void begin(StoredEvent event) {
        if (event.sequence() != 0) {
            findings.add("I12", event.index(), event.aggregate(), "is initiated though it is not new");
        }
        next.put(event.aggregate(), event.sequence() + 1);
    }

    /** A payment that has ended is forgotten; that it goes on is found elsewhere. */
    private void goOn(StoredEvent event) {
        Long expected = next.get(event.aggregate());
        if (expected != null) {
            count(event, expected);
        }
        if (event.isEndOfPayment()) {
            next.remove(event.aggregate());
        }
    }

    private void count(StoredEvent event, long expected) {
        if (event.sequence() != expected) {
            findings.add(
                    "I10",
                    event.index(),
                    event.aggregate(),
                    "has sequence number " + event.sequence() + " instead of " + expected);
        }
        next.put(event.aggregate(), event.sequence() + 1);
    }

    /** The index of the event that was seen last; -1 before the first. */
    long last() {
        return last;
    }
}
