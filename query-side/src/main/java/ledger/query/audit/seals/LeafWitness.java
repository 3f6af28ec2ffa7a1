package ledger.query.audit.seals;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows the leaf of every event, and so names the very first one that is another. */
public final class LeafWitness implements Witness {

    private final String name;
    private final Iterator<Leaves> source;
    private final long size;
    private Leaves leaves = Leaves.of(List.of());
    private int next;

    /**
     * A witness of the first events of a log.
     *
     * @param name what the leaves are kept in
     * @param source the leaves from that of the first event on
     * @param size how many events it speaks of
     */
    public LeafWitness(String name, Iterator<Leaves> source, long size) {
        this.name = name;
        this.source = source;
        this.size = size;
    }

    @Override
    public @Nullable Fault objection(Step step) {
        if (step.index() >= size) {
            return null;
        }
        while (next == leaves.count()) {
            if (!source.hasNext()) {
                return Fault.ofSeal(step.index(), name + " lacks the leaf of event " + step.index());
            }
            leaves = source.next();
            next = 0;
        }
        return leaves.get(next++).equals(step.leaf())
                ? null
                : Fault.of(step.index(), "event " + step.index() + " is not the one that is sealed in " + name);
    }

    @Override
    public @Nullable Fault objectionToEnd(long end) {
        return end >= size
                ? null
                : Fault.of(end, "the log ends before event " + end + ", but " + name + " seals " + size + " events");
    }
}
