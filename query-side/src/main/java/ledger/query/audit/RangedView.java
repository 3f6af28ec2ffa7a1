package ledger.query.audit;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table that is too long to be held, whose rows begin with an event each and are summed by ranges of the log.
 *
 * @param sql reads the rows that begin between two indexes
 * @param begins the type of the event a row begins with
 * @param underWay the row of a key that may still change, as the log tells it; null where it does not change any more
 * @param rebuilt a row from all events of its payment; null while these leave none that does not change any more
 */
record RangedView<R>(
        String table,
        String sql,
        AuditedView.Reading<Map.Entry<String, R>> reading,
        Function<R, Hash> hash,
        Function<LogFold, RowSums> sums,
        String begins,
        BiFunction<LogFold, String, @Nullable R> underWay,
        Function<List<StoredEvent>, @Nullable R> rebuilt) {

    /** All payments. */
    static final RangedView<PaymentRow> PAYMENTS = new RangedView<>(
            "payment",
            PaymentViews.SELECT + " WHERE initiated_index BETWEEN ? AND ?",
            PaymentViews::entry,
            PaymentRow::hash,
            log -> log.payments().sums(),
            "payments.PaymentInitiated",
            (log, id) -> {
                PaymentTrace payment = log.payments().underWay(id);
                return payment == null ? null : payment.row();
            },
            RangedView::payment);

    /** The payments that have stopped waiting. */
    static final RangedView<QueuedRow> LEFT_QUEUE = new RangedView<>(
            "queued_payment",
            QueuedViews.SELECT + " WHERE status <> 'WAITING' AND arrival BETWEEN ? AND ?",
            QueuedViews::entry,
            QueuedRow::hash,
            log -> log.clearing().queue().sums(),
            "queue.PaymentQueued",
            (log, id) -> null,
            RangedView::queued);

    private static @Nullable PaymentRow payment(List<StoredEvent> events) {
        PaymentTrace trace = new PaymentTrace(events.get(0));
        for (StoredEvent event : events.subList(1, events.size())) {
            boolean unused = trace.see(event);
        }
        return trace.isEnded() ? trace.row() : null;
    }

    private static @Nullable QueuedRow queued(List<StoredEvent> events) {
        QueueFold queue = new QueueFold(new Findings());
        events.forEach(event -> queue.seeOf(events.get(0).payment(), event));
        return queue.takeLeft().get(events.get(0).payment());
    }
}
