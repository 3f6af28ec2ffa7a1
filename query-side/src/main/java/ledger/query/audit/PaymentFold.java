package ledger.query.audit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows every payment from its initiation to its end, and forgets it then: one debit, one credit, one compensation
 * (I2), one end that is never left (I4).
 */
final class PaymentFold implements Serializable {

    private static final Set<String> ON_DEBTOR =
            Set.of("accounts.HoldPlaced", "accounts.HoldRefused", "accounts.HoldPosted", "accounts.HoldVoided");
    private static final Set<String> ON_CREDITOR = Set.of(
            "accounts.CreditAccepted",
            "accounts.CreditRefused",
            "accounts.CreditPosted",
            "accounts.AcceptanceWithdrawn");
    private static final Set<String> IN_CLEARING = Set.of(
            "clearing.PaymentCleared",
            "clearing.PaymentSettled",
            "clearing.ClearingRefused",
            "queue.PaymentQueued",
            "queue.PaymentsReleased");
    /** What may happen as often as somebody wishes. */
    private static final Set<String> REPEATABLE = Set.of(
            "accounts.SettlementFundsMoved",
            "payments.CancellationRequested",
            "payments.HoldRequested",
            "payments.PriorityRequested",
            "queue.QueuedPaymentHeld",
            "queue.QueuedPaymentPrioritized",
            "queue.QueuedPaymentReactivated");

    private final Findings findings;
    private final PaymentRules rules;
    private final Map<String, PaymentTrace> underWay = new HashMap<>();
    private final RowSums sums = new RowSums();
    private List<PaymentTrace> ended = new ArrayList<>();
    private long count;

    PaymentFold(Findings findings, PaymentRules rules) {
        this.findings = findings;
        this.rules = rules;
    }

    void see(StoredEvent event) {
        if (event.type().equals("payments.PaymentInitiated")) {
            begin(event);
        } else if (event.type().equals("queue.PaymentsReleased")) {
            event.pivots().forEach(this::continueWith);
        } else if (!event.payment().isEmpty() && !event.isOfSettlement()) {
            continueWith(event);
        }
    }

    /** Takes a step of a payment under way. */
    void continueWith(StoredEvent event) {
        PaymentTrace payment = underWay.get(event.payment());
        if (payment == null) {
            findings.add("I4", event.index(), event.payment(), event.type() + ", but the payment is not under way");
        } else {
            follow(payment, event);
        }
    }

    private void begin(StoredEvent event) {
        if (!event.payment().equals(event.aggregate())) {
            findings.add("I12", event.index(), event.payment(), "is stored under another id, " + event.aggregate());
        }
        count++;
        if (underWay.putIfAbsent(event.payment(), new PaymentTrace(event)) != null) {
            findings.add("I12", event.index(), event.payment(), "is initiated while it is under way");
        }
    }

    private void follow(PaymentTrace payment, StoredEvent event) {
        checkSame(payment, event);
        rules.check(payment, event);
        if (!payment.see(event) && !REPEATABLE.contains(event.type())) {
            findings.add("I2", event.index(), payment.id(), event.type() + " for the second time");
        }
        if (event.isEndOfPayment()) {
            ended.add(payment);
            sums.add(payment.index(), payment.row().hash());
            underWay.remove(payment.id());
        }
    }

    /** Both sides are those of the order, with its amount and currency. */
    private void checkSame(PaymentTrace payment, StoredEvent event) {
        boolean debtor = ON_DEBTOR.contains(event.type());
        boolean creditor = ON_CREDITOR.contains(event.type());
        if ((debtor && !event.account().equals(payment.debtor()))
                || (creditor && !event.account().equals(payment.creditor()))) {
            findings.add("I2", event.index(), payment.id(), event.type() + " on the wrong account " + event.account());
        }
        if ((debtor || creditor || IN_CLEARING.contains(event.type())) && !payment.isFor(event)) {
            findings.add("I2", event.index(), payment.id(), event.type() + " with another amount than the order's");
        }
    }

    /** What payments under way have reserved, per account. */
    Map<String, Long> held() {
        Map<String, Long> held = new HashMap<>();
        for (PaymentTrace payment : underWay.values()) {
            if (payment.holds()) {
                held.merge(payment.debtor(), payment.amount(), Math::addExact);
            }
        }
        return held;
    }

    /** Nothing is left under way when the ledger is at rest but what waits, with everything in its place. */
    void checkAtRest(Findings now) {
        for (PaymentTrace payment : underWay.values()) {
            if (!payment.waits()) {
                now.add("I4", payment.index(), payment.id(), "has not come to an end");
            } else if (!payment.isReady()) {
                now.add("I5", payment.index(), payment.id(), "waits, but could not go on");
            }
        }
    }

    /** The payments that have come to their end since this was asked last; they are forgotten with that. */
    List<PaymentTrace> takeEnded() {
        List<PaymentTrace> taken = ended;
        ended = new ArrayList<>();
        return taken;
    }

    void forgetEnded() {
        ended.clear();
    }

    Collection<PaymentTrace> underWay() {
        return underWay.values();
    }

    /** The payment under way with this id, if it is. */
    @Nullable
    PaymentTrace underWay(String id) {
        return underWay.get(id);
    }

    /** The rows of the payments that have come to their end, by where their orders are. */
    RowSums sums() {
        return sums;
    }

    /** How many payments were initiated. */
    long count() {
        return count;
    }
}
