package ledger.query.statements;

import java.time.OffsetDateTime;

/**
 * Where a day begins.
 *
 * @param lastBefore the index of the last event of the days before; -1 where there is none
 * @param at in the time zone that holds then
 */
record DayBegin(long lastBefore, OffsetDateTime at) {}
