package ledger.command.schedule;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import ledger.messages.clearing.ClearingTerms;
import org.springframework.scheduling.support.CronExpression;

/**
 * The times of day at which cycles are cut off, as cron expressions in a time zone; several give cycles of unequal
 * length, and one of them may well begin before midnight and end after it.
 *
 * <p>Where clocks are put back an hour is lived twice, but a cut-off in it comes once, the first time; where they are
 * put forward, one in the hour that is left out comes an hour later.
 */
public final class CutOffTimes {

    private CutOffTimes() {}

    /** The first cut-off after this moment; empty where the scheme has no schedule. */
    public static Optional<Instant> next(ClearingTerms terms, Instant after) {
        ZoneId zone = ZoneId.of(terms.timeZone());
        return terms.cutOffs().stream()
                .flatMap(cron -> next(CronExpression.parse(cron), zone, after).stream())
                .min(Comparator.naturalOrder());
    }

    private static Optional<Instant> next(CronExpression cron, ZoneId zone, Instant after) {
        LocalDateTime local = cron.next(LocalDateTime.ofInstant(after, zone));
        while (local != null && !local.atZone(zone).toInstant().isAfter(after)) {
            local = cron.next(local);
        }
        return Optional.ofNullable(local).map(time -> time.atZone(zone).toInstant());
    }

    /** Returns if there is such a time zone; otherwise throws {@link IllegalArgumentException}. */
    public static void checkZone(String timeZone) {
        try {
            ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no such time zone", e);
        }
    }

    /** Returns if this is a cron expression; otherwise throws {@link IllegalArgumentException}, saying why not. */
    public static void checkCron(String cron) {
        CronExpression.parse(cron);
    }
}
