package ledger.query.audit;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import ledger.messages.Caller;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.messages.Problem;
import ledger.query.Answer;
import ledger.query.Slice;
import ledger.query.clearing.CycleView;
import ledger.query.progress.OneMoment;
import ledger.query.queue.QueueView;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers what positions, caps, headroom, queues and the sums of the books were after an earlier event. Callers see of
 * the past what they see of the present.
 */
@Component
public class PastEnquiry {

    private static final String TOTALS = """
            SELECT currency, SUM(CASE WHEN amount < 0 THEN -amount ELSE 0 END),
                   SUM(CASE WHEN amount > 0 THEN amount ELSE 0 END)
              FROM account_entry JOIN account_balance ON account_balance.account_id = account_entry.account_id
             WHERE account_entry.global_index <= ?
             GROUP BY currency ORDER BY currency""";

    private final JdbcClient jdbc;

    PastEnquiry(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The cycle that was open after the event with this index. */
    public Answer<CycleView> openCycle(CurrencyCode currency, long index, Caller caller) {
        return answer(
                index,
                PastClearing.after(index, currency, jdbc)
                        .openCycle(caller)
                        .orElseThrow(() -> Problem.NOT_FOUND.because("nothing was cleared in " + currency)));
    }

    /** A cycle as it was after the event with this index. */
    public Answer<CycleView> cycle(CycleId id, long index, Caller caller) {
        return answer(
                index,
                PastClearing.after(index, id.currency(), jdbc)
                        .cycle(id, caller)
                        .orElseThrow(() -> Problem.NOT_FOUND.because("there was no such cycle yet")));
    }

    /** What waited after the event with this index. */
    public Answer<QueueView> queue(CurrencyCode currency, long index, Slice slice, Caller caller) {
        PastClearing clearing = PastClearing.after(index, currency, jdbc);
        if (!clearing.hasBegun()) {
            throw Problem.NOT_FOUND.because("nothing was cleared in " + currency);
        }
        return answer(index, new PastQueue(clearing, currency, index).view(slice, caller));
    }

    /** What was debited and credited up to and with the event with this index, which the balances must have reached. */
    @OneMoment
    public Answer<TrialBalanceView> trialBalance(long index, @Nullable Instant at) {
        long reached = ViewProgress.read(jdbc).of(ViewProgress.BALANCES);
        if (index > reached) {
            throw Problem.OVERLOADED.because("the balances reflect the log up to " + reached + " so far");
        }
        List<TrialBalanceView.Line> lines = jdbc.sql(TOTALS)
                .param(index)
                .query((row, n) -> line(
                        CurrencyCode.of(row.getString(1)),
                        row.getBigDecimal(2).toBigIntegerExact(),
                        row.getBigDecimal(3).toBigIntegerExact()))
                .list();
        return new Answer<>(new TrialBalanceView(lines, index, at, reached), reached);
    }

    private static TrialBalanceView.Line line(CurrencyCode currency, BigInteger debits, BigInteger credits) {
        return TrialBalanceView.line(currency, TrialBalance.of(debits, credits, currency));
    }

    private static <T> Answer<T> answer(long index, T body) {
        return new Answer<>(body, index);
    }
}
