package ledger.query.accounts;

import java.util.List;
import java.util.stream.LongStream;
import ledger.messages.AccountId;
import ledger.messages.Caller;
import ledger.messages.CurrencyCode;
import ledger.messages.Money;
import ledger.query.accounts.BalanceCurve.Point;
import ledger.query.progress.LogIndex;
import ledger.query.progress.OneMoment;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Answers how the balance of an account went up and down. Of an account with very many bookings it reads only some,
 * each with one step in an index, so that a curve costs the same however long it is.
 */
@Component
@OneMoment
public class CurveEnquiry {

    /** As many as a screen has room for. */
    public static final int MOST_POINTS = 400;

    private final Balances balances;
    private final Entries entries;

    CurveEnquiry(Balances balances, Entries entries) {
        this.balances = balances;
        this.entries = entries;
    }

    public BalanceCurve curve(AccountId accountId, Caller caller) {
        String currency = balances.visible(accountId, caller).currency();
        List<BookedEntry> all = entries
                .findByAccountIdAndGlobalIndexGreaterThanOrderByGlobalIndex(
                        accountId.value(), LogIndex.NOTHING, Limit.of(MOST_POINTS + 1))
                .stream()
                .map(Entry::booked)
                .toList();
        boolean whole = all.size() <= MOST_POINTS;
        return curve(currency, whole ? all : strides(accountId, all.get(0).index()), whole);
    }

    private List<BookedEntry> strides(AccountId accountId, long first) {
        long last = lastBefore(accountId, Long.MAX_VALUE).index();
        double stride = (last - first) / (MOST_POINTS - 1.0);
        return LongStream.range(0, MOST_POINTS)
                .map(number -> Math.min(last, first + Math.round(number * stride)))
                .mapToObj(index -> lastBefore(accountId, index))
                .distinct()
                .toList();
    }

    private BookedEntry lastBefore(AccountId accountId, long index) {
        return entries.findFirstByAccountIdAndGlobalIndexLessThanEqualOrderByGlobalIndexDesc(accountId.value(), index)
                .map(Entry::booked)
                .orElseThrow();
    }

    private static BalanceCurve curve(String currency, List<BookedEntry> booked, boolean whole) {
        CurrencyCode code = CurrencyCode.of(currency);
        List<Point> points = booked.stream()
                .map(entry -> new Point(entry.at(), Money.major(entry.balance(), code)))
                .toList();
        return new BalanceCurve(currency, points, whole);
    }
}
