package ledger.query.statements;

import java.time.OffsetDateTime;

/**
 * Which part of the log a period is.
 *
 * @param after the last event of the days before it; -1 where there is none
 * @param last its last event so far
 * @param begin when it begins
 * @param end when the day after it begins
 * @param complete whether nothing can be added to it any more
 * @param asOf the last event that is known of
 */
record Reach(long after, long last, OffsetDateTime begin, OffsetDateTime end, boolean complete, long asOf) {}
