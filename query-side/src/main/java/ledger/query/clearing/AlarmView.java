package ledger.query.clearing;

import java.time.Instant;
import ledger.query.Rfc3339;

/**
 * A participant came near its limit; amounts in major units.
 *
 * @param index the event that says so
 * @param percent the threshold that was reached
 * @param used how far its position was below zero
 * @param cap its net debit cap at that time
 */
public record AlarmView(long index, @Rfc3339 Instant at, String participantId, int percent, String used, String cap) {}
