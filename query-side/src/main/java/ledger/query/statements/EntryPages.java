package ledger.query.statements;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The lines of a statement one after the other, read page by page, so that no more than a page is in memory. What was
 * booked does not change, so the pages need no common transaction; should they not add up to the statement in the end,
 * it breaks off.
 */
final class EntryPages implements Iterator<StatementEntry> {

    static final int PAGE = 500;

    private final StatementEntries entries;
    private final Statement statement;
    private Iterator<StatementEntry> page = List.<StatementEntry>of().iterator();
    private long last = -1;
    private long balance;
    private long left;

    EntryPages(StatementEntries entries, Statement statement) {
        this.entries = entries;
        this.statement = statement;
        this.balance = statement.opening();
        this.left = statement.sums().entries();
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext()) {
            page = entries.after(last, statement, PAGE).iterator();
        }
        if (!page.hasNext() && (left != 0 || balance != statement.closing())) {
            throw new IllegalStateException("the entries have changed while the statement was written");
        }
        return page.hasNext();
    }

    @Override
    public StatementEntry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        StatementEntry entry = page.next();
        last = entry.booked().index();
        balance = Math.addExact(balance, entry.booked().amount());
        left--;
        return entry;
    }
}
