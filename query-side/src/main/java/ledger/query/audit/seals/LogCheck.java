package ledger.query.audit.seals;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Computes anew what is to be sealed of a log, event by event, and lets the witnesses object. It ends with the first
 * event that is bad: behind it nothing can be said. A witness whose seals are not to be believed is heard no longer,
 * and the others go on, because they may know an event that is bad.
 */
public final class LogCheck {

    private final Hashing hashing;
    private final Chain chain;
    private final List<Witness> witnesses;
    private @Nullable Fault doubt;

    /** @param chain what is sealed of the log before the first event that will be shown */
    public LogCheck(Hashing hashing, Chain chain, List<Witness> witnesses) {
        this.hashing = hashing;
        this.chain = chain;
        this.witnesses = new ArrayList<>(witnesses);
    }

    /** Takes note of a seal that is not to be believed. */
    public void doubt(Fault fault) {
        doubt = Fault.first(doubt, fault);
    }

    /** Takes the next event; answers what is wrong with it, or null. */
    public @Nullable Fault next(ExactEvent event) {
        long index = chain.size();
        if (event.globalIndex() < index) {
            return Fault.of(
                            event.globalIndex(),
                            "an event has the index " + event.globalIndex() + " in the wrong place")
                    .and(doubt);
        }
        if (event.globalIndex() > index) {
            return Fault.of(index, "event " + index + " is missing: event " + event.globalIndex() + " follows")
                    .and(doubt);
        }
        return next(hashing.leaf(event));
    }

    /** Takes the leaf of the next event, where the event itself is not there to be shown. */
    public @Nullable Fault next(Hash leaf) {
        long index = chain.size();
        Step step = new Step(index, leaf, chain.add(leaf), chain);
        return hear(index, witness -> witness.objection(step));
    }

    /** The log ends here; answers what is wrong with all of it, or null. */
    public @Nullable Fault end() {
        Fault fault = hear(chain.size(), witness -> witness.objectionToEnd(chain.size()));
        return fault == null ? doubt : fault;
    }

    public Chain chain() {
        return chain;
    }

    private @Nullable Fault hear(long index, Function<Witness, @Nullable Fault> question) {
        Fault first = null;
        for (Iterator<Witness> asked = witnesses.iterator(); asked.hasNext(); ) {
            Fault fault = ask(index, asked.next(), question);
            if (fault != null && fault.isOfSeal()) {
                doubt(fault);
                asked.remove();
            } else if (fault != null) {
                first = exact(first, fault);
            }
        }
        return first == null ? null : first.and(doubt);
    }

    /** Of what is said of one step, a witness that names the event knows best. */
    private static @Nullable Fault exact(@Nullable Fault one, Fault other) {
        if (one != null && one.kind() != other.kind()) {
            return one.kind() == Fault.Kind.EVENT ? one.and(other) : other.and(one);
        }
        return Fault.first(one, other);
    }

    private static @Nullable Fault ask(long index, Witness witness, Function<Witness, @Nullable Fault> question) {
        try {
            return question.apply(witness);
        } catch (BrokenSeals e) {
            return Fault.ofSeal(index, e.finding());
        }
    }
}
