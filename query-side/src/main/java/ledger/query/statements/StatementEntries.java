package ledger.query.statements;

import java.util.List;
import java.util.Map;
import ledger.messages.AccountId;
import ledger.messages.accounts.AccountType;
import ledger.query.accounts.AccountBooks;
import ledger.query.accounts.AccountFacts;
import ledger.query.accounts.BookedEntry;
import ledger.query.history.EventStreams;
import ledger.query.history.RecordedEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes out the lines of statements: what was booked, and what the order of each payment said. */
@Component
public class StatementEntries {

    private final AccountBooks books;
    private final EventStreams streams;

    StatementEntries(AccountBooks books, EventStreams streams) {
        this.books = books;
        this.streams = streams;
    }

    /** All lines, the oldest first; they are read while they are looked at. */
    public Iterable<StatementEntry> of(Statement statement) {
        return () -> new EntryPages(this, statement);
    }

    /** The first lines after the entry with this index, the oldest first. */
    List<StatementEntry> after(long index, Statement statement, int limit) {
        Reach reach = statement.reach();
        AccountFacts account = statement.holder().account();
        List<BookedEntry> booked =
                books.entries(account.accountId(), Math.max(index, reach.after()), reach.last(), limit);
        Map<String, RecordedEvent> orders = streams.beginnings(booked.stream()
                .filter(entry -> !entry.paymentId().isSettlement())
                .map(entry -> entry.paymentId().toString())
                .toList());
        Map<AccountId, AccountFacts> others = books.accounts(orders.values().stream()
                .map(order -> other(order, account.accountId()))
                .distinct()
                .toList());
        return booked.stream()
                .map(entry ->
                        line(entry, statement, orders.get(entry.paymentId().toString()), others))
                .toList();
    }

    private static StatementEntry line(
            BookedEntry entry,
            Statement statement,
            @Nullable RecordedEvent order,
            Map<AccountId, AccountFacts> others) {
        AccountFacts account = statement.holder().account();
        AccountFacts other = order == null ? null : others.get(other(order, account.accountId()));
        return new StatementEntry(
                entry,
                statement.dates().booking().dateOf(entry.index(), entry.at()),
                statement.dates().value().dateOf(entry.index(), entry.at()),
                kind(entry, account, other),
                other,
                order == null ? null : order.required("endToEndId"),
                order == null ? null : order.text("remittance"));
    }

    private static AccountId other(RecordedEvent order, AccountId account) {
        String debtor = order.required("debtorAccount");
        return new AccountId(debtor.equals(account.value()) ? order.required("creditorAccount") : debtor);
    }

    private static EntryKind kind(BookedEntry entry, AccountFacts account, @Nullable AccountFacts other) {
        if (entry.paymentId().isSettlement()) {
            return EntryKind.SETTLEMENT;
        }
        if (other == null) {
            throw new IllegalStateException("nothing in the log orders " + entry.paymentId());
        }
        if (account.type() == AccountType.FUNDING || other.type() == AccountType.FUNDING) {
            return EntryKind.FUNDING;
        }
        return account.owner().equals(other.owner()) ? EntryKind.BOOK_TRANSFER : EntryKind.PAYMENT;
    }
}
