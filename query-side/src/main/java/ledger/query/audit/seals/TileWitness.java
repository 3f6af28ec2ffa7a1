package ledger.query.audit.seals;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Knows the roots of the tiles, which proofs and the sealer rely on. */
public final class TileWitness implements Witness {

    private final String name;
    private final Iterator<Hash> source;
    private final long size;

    /** @param size how many events it speaks of; only whole tiles are kept */
    public TileWitness(String name, Iterator<Hash> source, long size) {
        this.name = name;
        this.source = source;
        this.size = size;
    }

    @Override
    public @Nullable Fault objection(Step step) {
        if (step.tile() == null || step.index() >= size) {
            return null;
        }
        long first = step.index() + 1 - Tree.TILE;
        if (!source.hasNext()) {
            return Fault.ofSeal(first, name + " lacks the root over the events " + first + " to " + step.index());
        }
        return source.next().equals(step.tile())
                ? null
                : Fault.ofSeal(
                        first,
                        "the root over the events " + first + " to " + step.index() + " in " + name + " is not theirs");
    }

    @Override
    public @Nullable Fault objectionToEnd(long end) {
        return end >= size && source.hasNext()
                ? Fault.ofSeal(end, name + " has roots of events beyond the seals")
                : null;
    }
}
