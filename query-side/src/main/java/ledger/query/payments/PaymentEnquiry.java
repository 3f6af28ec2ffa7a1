package ledger.query.payments;

import java.util.Comparator;
import java.util.List;
import ledger.messages.Caller;
import ledger.messages.CommitTimes;
import ledger.messages.PaymentId;
import ledger.messages.Problem;
import ledger.query.Answer;
import ledger.query.Items;
import ledger.query.Slice;
import ledger.query.history.PaymentTrail;
import ledger.query.progress.OneMoment;
import ledger.query.progress.ProjectionProgress;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.PredicateSpecification;
import org.springframework.stereotype.Component;

/**
 * Answers what became of payments. A participant sees the payments it initiated and, of others' payments, the completed
 * ones that credit one of its accounts; everything else does not exist for it.
 */
@Component
@OneMoment
public class PaymentEnquiry {

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "initiatedIndex");

    private final Payments payments;
    private final ProjectionProgress progress;
    private final CommitTimes times;

    PaymentEnquiry(Payments payments, ProjectionProgress progress, CommitTimes times) {
        this.payments = payments;
        this.progress = progress;
        this.times = times;
    }

    public Answer<PaymentView> payment(PaymentId id, Caller caller) {
        long asOf = asOf();
        return new Answer<>(view(visible(id, caller)), asOf);
    }

    /** Where the payment's events are to be found in the log. */
    public PaymentTrail trail(PaymentId id, Caller caller) {
        return visible(id, caller).trail();
    }

    /** The payments that match, the newest first. */
    public Answer<Items<PaymentView>> payments(PaymentSearch search, Slice slice, Caller caller) {
        long asOf = asOf();
        List<Payment> rows = PaymentFilter.of(search, slice.cursorIndex(Long.MAX_VALUE), caller).stream()
                .flatMap(filter -> newest(filter, slice.rows()).stream())
                .distinct()
                .sorted(Comparator.comparingLong(Payment::initiatedIndex).reversed())
                .limit(slice.rows())
                .toList();
        return new Answer<>(Items.of(rows, slice, this::view, Payment::initiatedIndex, asOf), asOf);
    }

    private List<Payment> newest(PredicateSpecification<Payment> filter, int rows) {
        return payments.findBy(
                filter, query -> query.sortBy(NEWEST_FIRST).limit(rows).all());
    }

    private Payment visible(PaymentId id, Caller caller) {
        return payments.findById(id.value())
                .filter(payment -> caller.participant() == null || payment.concerns(caller.participant()))
                .orElseThrow(() -> Problem.NOT_FOUND.because("no such payment"));
    }

    private PaymentView view(Payment payment) {
        return payment.view(times.timing(payment.initiatedIndex(), payment.initiatedAt()));
    }

    private long asOf() {
        return progress.index(PaymentProjection.NAME);
    }
}
