package ledger.query.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ledger.messages.AccountId;
import ledger.messages.Caller;
import ledger.messages.participants.ParticipantCommand;
import ledger.query.Answer;
import ledger.query.Items;
import ledger.query.Slice;
import ledger.query.accounts.AccountBooks;
import ledger.query.accounts.AccountFacts;
import ledger.query.accounts.BalanceView;
import ledger.query.accounts.ReservedAmounts;
import ledger.query.history.EventStreams;
import ledger.query.history.RecordedEvent;
import ledger.query.progress.LogIndex;
import ledger.query.progress.OneMoment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what was booked on an account in a period and what it held before and after, to those who may see it. */
@Component
@OneMoment
public class StatementEnquiry {

    private final AccountBooks books;
    private final Calendars calendars;
    private final ReservedAmounts reserved;
    private final StatementEntries entries;
    private final EventStreams streams;

    StatementEnquiry(
            AccountBooks books,
            Calendars calendars,
            ReservedAmounts reserved,
            StatementEntries entries,
            EventStreams streams) {
        this.books = books;
        this.calendars = calendars;
        this.reserved = reserved;
        this.entries = entries;
        this.streams = streams;
    }

    /** What the account held at the end of a day, or so far on a day that is not over. */
    public Answer<BalanceView> balance(AccountId accountId, LocalDate date, Basis basis, Caller caller) {
        AccountFacts account = books.account(accountId, caller);
        Reach reach = calendars.reach(new Period(date, date, basis), calendars.of(account.currency()));
        long held = books.balanceAt(accountId, reach.last());
        BalanceView view = BalanceView.of(account, held, reserved.at(reach.last(), account), reach.last(), reach.asOf())
                .ofDay(date, basis.name());
        return new Answer<>(view, reach.asOf());
    }

    /** The statement without its entries. */
    public Statement statement(AccountId accountId, Period period, Caller caller) {
        AccountFacts account = books.account(accountId, caller);
        EntryDates dates = calendars.of(account.currency());
        Reach reach = calendars.reach(period, dates);
        Holder holder = holder(account);
        long closing = books.balanceAt(accountId, reach.last());
        long kept = reserved.at(reach.last(), account);
        long limit = holder.openedIndex() <= reach.last() ? account.overdraftLimit() : 0;
        return new Statement(
                holder,
                period,
                books.balanceAt(accountId, reach.after()),
                closing,
                kept,
                Math.addExact(Math.subtractExact(closing, kept), limit),
                books.sums(accountId, reach.after(), reach.last()),
                dates,
                reach);
    }

    /** A statement with one page of its entries, the oldest first. */
    public Answer<StatementView> page(AccountId accountId, Period period, Slice slice, Caller caller) {
        Statement statement = statement(accountId, period, caller);
        List<StatementEntry> rows = entries.after(slice.cursorIndex(LogIndex.NOTHING), statement, slice.rows());
        Items<StatementView.Line> page = Items.of(
                rows,
                slice,
                entry -> StatementView.Line.of(entry, statement.currency()),
                entry -> entry.booked().index(),
                statement.asOf());
        return new Answer<>(StatementView.of(statement, page), statement.asOf());
    }

    private Holder holder(AccountFacts account) {
        String accountId = account.accountId().value();
        String participant = ParticipantCommand.target(account.owner());
        Map<String, RecordedEvent> beginnings = streams.beginnings(List.of(accountId, participant));
        RecordedEvent opened = beginnings.get(accountId);
        if (opened == null) {
            throw new IllegalStateException("nothing in the log opens " + accountId);
        }
        return new Holder(account, opened.text("name"), name(beginnings.get(participant)), opened.index(), opened.at());
    }

    private static @Nullable String name(@Nullable RecordedEvent enrolled) {
        return enrolled == null ? null : enrolled.text("name");
    }
}
