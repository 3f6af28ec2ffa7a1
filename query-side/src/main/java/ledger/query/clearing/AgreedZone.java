package ledger.query.clearing;

import java.time.ZoneId;

/**
 * A time zone that a currency's terms have set.
 *
 * @param agreedIndex the event that agreed it; it holds for all events after that one
 */
public record AgreedZone(long agreedIndex, ZoneId zone) {}
