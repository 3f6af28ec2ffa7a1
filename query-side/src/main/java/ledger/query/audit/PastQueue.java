package ledger.query.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ledger.messages.Caller;
import ledger.messages.CurrencyCode;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.payments.Priority;
import ledger.query.Items;
import ledger.query.Slice;
import ledger.query.queue.QueuePlace;
import ledger.query.queue.QueueView;
import org.jspecify.annotations.Nullable;

/** The payments of a currency that waited after an earlier event, in the order in which they would be released. */
final class PastQueue {

    private final List<Line> lines = new ArrayList<>();
    private final CurrencyCode currency;
    private final long index;
    private final @Nullable StoredEvent deadlock;

    /** A waiting payment and its place among those of its debtor, from 1. */
    private record Line(String payment, QueuedRow row, long position) {

        private QueuePlace place() {
            return new QueuePlace(row.debtor(), Priority.valueOf(row.priority()), row.arrival());
        }
    }

    /** The queue of a clearing as it was after the event with this index. */
    PastQueue(PastClearing clearing, CurrencyCode currency, long index) {
        this.currency = currency;
        this.index = index;
        this.deadlock = clearing.waiting().isEmpty() ? null : clearing.deadlock();
        Map<String, Long> positions = new HashMap<>();
        clearing.waiting().entrySet().stream()
                .map(waiting -> new Line(waiting.getKey(), waiting.getValue(), 0))
                .sorted(Comparator.comparing(Line::place))
                .forEach(line -> lines.add(new Line(
                        line.payment(), line.row(), positions.merge(line.row().debtor(), 1L, Long::sum))));
    }

    /** A page of it, as far as the caller may see; throws {@link ledger.messages.Problem#MALFORMED}. */
    QueueView view(Slice slice, Caller caller) {
        QueuePlace after = QueuePlace.of(slice);
        List<Line> rows = lines.stream()
                .filter(line -> caller.maySee(new ParticipantId(line.row().debtor())))
                .filter(line -> line.place().compareTo(after) > 0)
                .limit(slice.rows())
                .toList();
        Items<QueueView.Waiting> page =
                Items.of(rows, slice, this::waiting, line -> line.place().cursor(), index);
        long value = lines.stream().mapToLong(line -> line.row().amount()).reduce(0, Math::addExact);
        return new QueueView(
                currency.code(),
                lines.size(),
                Money.major(value, currency),
                deadlock == null ? null : stuck(deadlock, caller),
                page.items(),
                page.next(),
                index);
    }

    private QueueView.Stuck stuck(StoredEvent found, Caller caller) {
        List<QueueView.Needed> needed = found.items("topUps").stream()
                .filter(topUp -> caller.maySee(new ParticipantId(SchemeFold.participant(topUp))))
                .map(topUp -> new QueueView.Needed(
                        SchemeFold.participant(topUp), Money.major(SchemeFold.minor(topUp, "amount"), currency)))
                .sorted(Comparator.comparing(QueueView.Needed::participantId))
                .toList();
        return new QueueView.Stuck(found.number("payments"), Money.major(found.minor("value"), currency), needed);
    }

    private QueueView.Waiting waiting(Line line) {
        QueuedRow row = line.row();
        return new QueueView.Waiting(
                line.payment(),
                row.debtor(),
                row.creditor(),
                Money.major(row.amount(), currency),
                row.priority(),
                row.held(),
                row.queuedAt(),
                row.expiresAt(),
                line.position());
    }
}
