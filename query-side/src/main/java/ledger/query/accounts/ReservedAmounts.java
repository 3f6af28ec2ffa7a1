package ledger.query.accounts;

import ledger.query.history.EventStreams;
import ledger.query.history.RecordedEvent;
import org.springframework.stereotype.Component;

/** What was reserved on an account earlier: what is reserved now, with its events since then taken back. */
@Component
public class ReservedAmounts {

    private final AccountBooks books;
    private final EventStreams streams;

    ReservedAmounts(AccountBooks books, EventStreams streams) {
        this.books = books;
        this.streams = streams;
    }

    /** In minor units, after the event with this index; to be asked in the transaction that has read the account. */
    public long at(long index, AccountFacts account) {
        long asOf = books.asOf();
        if (index >= asOf) {
            return account.reserved();
        }
        long since = streams.newestFirst(account.accountId().value())
                .takeWhile(event -> event.index() > index)
                .filter(event -> event.index() <= asOf)
                .mapToLong(ReservedAmounts::reserved)
                .reduce(0, Math::addExact);
        return Math.subtractExact(account.reserved(), since);
    }

    private static long reserved(RecordedEvent event) {
        return switch (event.type()) {
            case "accounts.HoldPlaced" -> event.minor();
            case "accounts.HoldVoided", "accounts.HoldPosted" -> -event.minor();
            default -> 0;
        };
    }
}
