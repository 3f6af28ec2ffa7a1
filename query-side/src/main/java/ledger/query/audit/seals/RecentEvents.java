package ledger.query.audit.seals;

import java.util.List;

/**
 * The events that this node has just stored, exactly as it stored them, while they are at hand. Who follows the log
 * closely need not read them back. Whoever checks what is stored reads that instead.
 */
@FunctionalInterface
public interface RecentEvents {

    /** On a node that stores none. */
    RecentEvents NONE = (after, last, limit) -> List.of();

    /** At most so many events behind an index and up to another, without a gap; none where the first is not at hand. */
    List<ExactEvent> page(long after, long last, int limit);
}
