package ledger.query.statements;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import ledger.messages.CurrencyCode;
import ledger.messages.Problem;
import ledger.query.accounts.AccountBooks;
import ledger.query.clearing.AgreedZones;
import ledger.query.history.EventLog;
import ledger.query.progress.ClearingGroup;
import ledger.query.progress.ProjectionProgress;
import org.springframework.stereotype.Component;

/**
 * Knows on which day everything was booked; to be asked in one transaction with what it is asked for.
 *
 * <p>The books and the terms that set the time zones are read from the log by different projections. Only what both
 * have read is answered, so no entry is dated by terms that are not known yet.
 */
@Component
class Calendars {

    /** A batch that is decided just before midnight is stored a little later, and clocks of nodes differ a little. */
    private static final Duration LATE_EVENTS = Duration.ofMinutes(1);

    private final AccountBooks books;
    private final AgreedZones zones;
    private final EventLog log;
    private final ProjectionProgress progress;
    private final Clock clock = Clock.systemUTC();

    Calendars(AccountBooks books, AgreedZones zones, EventLog log, ProjectionProgress progress) {
        this.books = books;
        this.zones = zones;
        this.log = log;
        this.progress = progress;
    }

    /** The dates of the entries in a currency. */
    EntryDates of(CurrencyCode currency) {
        long asOf = Math.min(books.asOf(), progress.index(ClearingGroup.NAME));
        return new EntryDates(BusinessDays.utc(), BusinessDays.of(zones.of(currency, asOf), log::at), asOf);
    }

    /**
     * Which part of the log a period is; throws {@link Problem#MALFORMED} where its last day has not begun, and
     * {@link Problem#OVERLOADED} while the views are behind it.
     */
    Reach reach(Period period, EntryDates dates) {
        BusinessDays days = dates.by(period.basis());
        Instant now = clock.instant();
        if (period.to().isAfter(days.today(now))) {
            throw Problem.MALFORMED.because("the last day is in the future");
        }
        long asOf = dates.asOf();
        DayBegin begin = days.begin(period.from(), log::indexAt);
        DayBegin end = days.begin(period.to().plusDays(1), log::indexAt);
        boolean over = !end.at().toInstant().isAfter(now);
        if (asOf < (over ? end : begin).lastBefore()) {
            throw Problem.OVERLOADED.because("the views reflect the log up to " + asOf + " so far");
        }
        boolean complete = asOf > end.lastBefore()
                || !end.at().toInstant().plus(LATE_EVENTS).isAfter(now);
        long last = Math.min(end.lastBefore(), asOf);
        return new Reach(begin.lastBefore(), last, begin.at(), end.at(), complete, asOf);
    }
}
