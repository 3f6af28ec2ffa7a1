package ledger.query.statements;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import ledger.messages.CurrencyCode;
import ledger.query.accounts.BookedSums;

/**
 * A statement without its entries; amounts in minor units.
 *
 * @param opening the ledger balance at the end of the day before: the closing balance of the statement before
 * @param closing the ledger balance at the end of the last day
 * @param reserved what holds kept back at the end of the last day
 * @param available what could be paid with then, overdraft included
 */
public record Statement(
        Holder holder,
        Period period,
        long opening,
        long closing,
        long reserved,
        long available,
        BookedSums sums,
        EntryDates dates,
        Reach reach) {

    public Statement {
        if (sums.net().longValueExact() != Math.subtractExact(closing, opening)) {
            throw new IllegalStateException(
                    "the entries of " + holder.account().accountId() + " do not add up to its balances: " + period);
        }
    }

    public CurrencyCode currency() {
        return holder.account().currency();
    }

    /** Whether nothing can be added to it any more: its last day is over. */
    public boolean isComplete() {
        return reach.complete();
    }

    /** The global index of the last event that it reflects. */
    public long asOf() {
        return reach.asOf();
    }

    /** When its first day begins, in the time zone of its dates. */
    public OffsetDateTime begin() {
        return reach.begin();
    }

    /** When its last day ends, in the time zone of its dates; this instant is no part of it. */
    public OffsetDateTime end() {
        return reach.end();
    }

    /** Counts the days from the account's first; a statement of one day has the number after yesterday's. */
    public long number() {
        LocalDate opened = dates.by(period.basis()).dateOf(holder.openedIndex(), holder.openedAt());
        return ChronoUnit.DAYS.between(opened, period.to()) + 1;
    }
}
