package ledger.query.audit.seals;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Knows what the log was at some moments, and can name an event that is another only as one between two of them. */
public final class CheckpointWitness implements Witness {

    private final String name;
    private final Iterator<Checkpoint> source;
    private final Signatures signatures;
    private final boolean vouching;
    private long count;
    private long agreed;
    private @Nullable Checkpoint next;
    private @Nullable Checkpoint last;

    private CheckpointWitness(
            String name, Iterator<Checkpoint> source, Signatures signatures, long begin, boolean vouching) {
        this.name = name;
        this.source = source;
        this.signatures = signatures;
        this.agreed = begin;
        this.vouching = vouching;
    }

    /**
     * A witness that is believed what it signed with keys that are trusted.
     *
     * @param name what the checkpoints are kept in
     * @param source checkpoints in the order of their sizes
     * @param begin how many events are not shown to it
     */
    public static CheckpointWitness of(String name, Iterator<Checkpoint> source, Signatures signatures, long begin) {
        return new CheckpointWitness(name, source, signatures, begin, false);
    }

    /** A witness from outside the database, whose keys are trusted from their first checkpoint on. */
    public static CheckpointWitness vouching(
            String name, Iterator<Checkpoint> source, Signatures signatures, long begin) {
        return new CheckpointWitness(name, source, signatures, begin, true);
    }

    /** How many checkpoints agreed with the log. */
    public long count() {
        return count;
    }

    /** The last checkpoint that agreed with the log; null while none did. */
    public @Nullable Checkpoint last() {
        return last;
    }

    @Override
    public @Nullable Fault objection(Step step) {
        Checkpoint checkpoint = next();
        return checkpoint == null || checkpoint.size() > step.chain().size()
                ? null
                : objection(checkpoint, step.chain());
    }

    private @Nullable Checkpoint next() {
        if (next == null && source.hasNext()) {
            next = source.next();
            if (vouching) {
                signatures.trust(next.keyId());
            }
        }
        return next;
    }

    private @Nullable Fault objection(Checkpoint checkpoint, Chain chain) {
        if (checkpoint.size() < chain.size()) {
            return Fault.ofSeal(agreed, "the checkpoints in " + name + " are not in the order of their sizes");
        }
        Fault unsigned = signature(checkpoint);
        if (unsigned != null) {
            return unsigned;
        }
        if (!chain.isOf(checkpoint)) {
            return Fault.from(
                    agreed,
                    "one of the events " + agreed + " to " + (checkpoint.size() - 1) + " is not the one that the "
                            + checkpoint + " in " + name + " seals");
        }
        next = null;
        last = checkpoint;
        agreed = checkpoint.size();
        count++;
        return null;
    }

    private @Nullable Fault signature(Checkpoint checkpoint) {
        String unsigned = signatures.objection(checkpoint);
        return unsigned == null
                ? null
                : Fault.ofSeal(agreed, "the " + checkpoint + " in " + name + " is not to be believed: " + unsigned);
    }

    @Override
    public @Nullable Fault objectionToEnd(long end) {
        Checkpoint beyond = next();
        if (beyond == null) {
            return null;
        }
        Fault unsigned = signature(beyond);
        return unsigned != null
                ? unsigned
                : Fault.of(end, "the log ends before event " + end + ", but " + name + " has the " + beyond);
    }
}
