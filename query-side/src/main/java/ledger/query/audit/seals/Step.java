package ledger.query.audit.seals;

import org.jspecify.annotations.Nullable;

/**
 * One event further along the log.
 *
 * @param index the event's place in the log
 * @param tile the root of the tile that the event completes; null where it completes none
 * @param chain what is to be sealed of the log with this event
 */
public record Step(long index, Hash leaf, @Nullable Hash tile, Chain chain) {}
