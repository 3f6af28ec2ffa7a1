package ledger.query.dashboard.payments;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ledger.messages.Caller;
import ledger.messages.PaymentId;
import ledger.messages.StatusReason;
import ledger.messages.payments.PaymentStatus;
import ledger.query.Answer;
import ledger.query.Items;
import ledger.query.Slice;
import ledger.query.dashboard.payments.PaymentStory.Chapter;
import ledger.query.history.EventLog;
import ledger.query.history.HistoryView;
import ledger.query.payments.PaymentEnquiry;
import ledger.query.payments.PaymentSearch;
import ledger.query.payments.PaymentView;
import org.springframework.stereotype.Component;

/** Reads payments as far as the caller may see them, each with the path it has gone. */
@Component
public class PaymentReading {

    /** How many payments a list shows at a time. */
    public static final int LINES = 25;

    /** Given by clearing or its queue only, so that everything before it was in place and is undone. */
    private static final Set<String> REASONS_OF_CLEARING = Set.of(
            StatusReason.DEBTOR_AGENT_SUSPENDED.name(),
            StatusReason.CREDITOR_AGENT_SUSPENDED.name(),
            StatusReason.NET_DEBIT_CAP_EXCEEDED.name(),
            StatusReason.SETTLEMENT_TIMEOUT.name(),
            StatusReason.CUT_OFF_PASSED.name());

    private final PaymentEnquiry payments;
    private final EventLog log;
    private final Sentences sentences = new Sentences();

    PaymentReading(PaymentEnquiry payments, EventLog log) {
        this.payments = payments;
        this.log = log;
    }

    /** The payments that match, the newest first. */
    public Items<PaymentLine> lines(PaymentSearch search, Slice slice, Caller caller) {
        Items<PaymentView> found = payments.payments(search, slice, caller).body();
        List<PaymentLine> lines = found.items().stream()
                .map(payment -> new PaymentLine(payment, path(payment, caller)))
                .toList();
        return new Items<>(lines, found.next(), found.asOf());
    }

    public PaymentStory story(PaymentId id, Caller caller) {
        Answer<PaymentView> payment = payments.payment(id, caller);
        List<HistoryView> history = history(id, caller);
        return new PaymentStory(
                payment.body(),
                PaymentPath.of(types(history), payment.body().reason()),
                history.stream().map(this::chapter).toList(),
                payment.asOf());
    }

    /** What an outcome leaves open only the log can tell; that is asked where it is short: from order to refusal. */
    private PaymentPath path(PaymentView payment, Caller caller) {
        Set<String> events = switch (PaymentStatus.valueOf(payment.status())) {
            case PENDING -> Set.of();
            case QUEUED -> Set.of("accounts.HoldPlaced", "accounts.CreditAccepted", "queue.PaymentQueued");
            case CANCELLED -> undone("queue.QueuedPaymentRemoved", "payments.PaymentCancelled");
            case COMPLETED -> completed(payment);
            case REJECTED -> rejected(payment, caller);
        };
        return PaymentPath.of(events, payment.reason());
    }

    private static Set<String> completed(PaymentView payment) {
        return Set.of(
                "accounts.HoldPlaced",
                "accounts.CreditAccepted",
                payment.cycle() == null ? "" : "clearing.PaymentCleared",
                "accounts.HoldPosted",
                "accounts.CreditPosted",
                "payments.PaymentCompleted");
    }

    private Set<String> rejected(PaymentView payment, Caller caller) {
        return payment.reason() != null
                        && REASONS_OF_CLEARING.contains(payment.reason().name())
                ? undone("clearing.ClearingRefused", "payments.PaymentRejected")
                : types(history(PaymentId.parse(payment.paymentId()), caller));
    }

    private static Set<String> undone(String refusal, String end) {
        return Set.of("accounts.HoldVoided", "accounts.AcceptanceWithdrawn", refusal, end);
    }

    private List<HistoryView> history(PaymentId id, Caller caller) {
        return log.history(payments.trail(id, caller), caller);
    }

    private static Set<String> types(List<HistoryView> history) {
        return history.stream().map(HistoryView::type).collect(Collectors.toSet());
    }

    private Chapter chapter(HistoryView event) {
        return new Chapter(
                event.index(), event.type(), Instant.parse(event.at()), sentences.of(event), event.payload());
    }
}
