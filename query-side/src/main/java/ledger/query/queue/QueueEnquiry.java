package ledger.query.queue;

import java.util.List;
import ledger.messages.Caller;
import ledger.messages.CurrencyCode;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.Problem;
import ledger.query.Answer;
import ledger.query.Items;
import ledger.query.Slice;
import ledger.query.clearing.ClearedCycles;
import ledger.query.progress.ClearingGroup;
import ledger.query.progress.OneMoment;
import ledger.query.progress.ProjectionProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what waits for liquidity; a participant sees the totals, but of the payments only those it sends. */
@Component
@OneMoment
public class QueueEnquiry {

    private final WaitingRows waiting;
    private final Deadlocks deadlocks;
    private final TopUps topUps;
    private final ClearedCycles cycles;
    private final ProjectionProgress progress;

    QueueEnquiry(
            WaitingRows waiting,
            Deadlocks deadlocks,
            TopUps topUps,
            ClearedCycles cycles,
            ProjectionProgress progress) {
        this.waiting = waiting;
        this.deadlocks = deadlocks;
        this.topUps = topUps;
        this.cycles = cycles;
        this.progress = progress;
    }

    public Answer<QueueView> queue(CurrencyCode currency, Slice slice, Caller caller) {
        long asOf = progress.index(ClearingGroup.NAME);
        if (!cycles.isCleared(currency)) {
            throw Problem.NOT_FOUND.because("nothing is cleared in " + currency);
        }
        ParticipantId own = caller.participant();
        List<WaitingRows.Line> rows =
                waiting.after(QueuePlace.of(slice), currency, own == null ? "" : own.value(), slice.rows());
        Items<QueueView.Waiting> page = Items.of(
                rows, slice, WaitingRows.Line::view, line -> line.place().cursor(), asOf);
        WaitingRows.Total total = waiting.total(currency);
        QueueView view = new QueueView(
                currency.code(),
                total.payments(),
                Money.major(total.minor(), currency),
                total.payments() == 0 ? null : deadlock(currency, caller),
                page.items(),
                page.next(),
                asOf);
        return new Answer<>(view, asOf);
    }

    private QueueView.@Nullable Stuck deadlock(CurrencyCode currency, Caller caller) {
        Deadlock deadlock = deadlocks.findById(currency.code()).orElse(null);
        if (deadlock == null || deadlock.foundIndex() == null) {
            return null;
        }
        List<QueueView.Needed> needed = topUps.findByFoundIndexOrderByParticipantId(deadlock.foundIndex()).stream()
                .filter(topUp -> caller.maySee(topUp.owner()))
                .map(topUp -> new QueueView.Needed(topUp.owner().value(), Money.major(topUp.amount(), currency)))
                .toList();
        return new QueueView.Stuck(deadlock.payments(), Money.major(deadlock.total(), currency), needed);
    }
}
