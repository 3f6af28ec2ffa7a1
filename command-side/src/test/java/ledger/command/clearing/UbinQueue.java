package ledger.command.clearing;

import static ledger.command.clearing.Scene.FIRST;
import static ledger.command.clearing.Scene.eur;
import static ledger.messages.Cast.BANKA;
import static ledger.messages.Cast.BANKB;
import static ledger.messages.Cast.payment;
import static ledger.messages.payments.Priority.NORMAL;

import java.util.List;
import java.util.stream.Stream;
import ledger.messages.PaymentId;
import ledger.messages.StatusReason;
import ledger.messages.clearing.ClearingEvent.PaymentCleared;
import ledger.messages.clearing.ReleaseRule;
import ledger.messages.clearing.SettlementModel;
import ledger.messages.payments.Priority;
import ledger.messages.queue.QueueEvent.PaymentQueued;
import ledger.messages.queue.QueueEvent.PaymentsReleased;
import ledger.messages.queue.ReleaseCause;
import ledger.messages.queue.ReleasedPayment;
import ledger.messages.settlements.NetMovement;

/** The queue of Project Ubin's table: 150, 25 and 10 of A's wait for liquidity, to be paid to B. */
final class UbinQueue {

    static final PaymentId BIG = payment("big");
    static final PaymentId MID = payment("mid");
    static final PaymentId SMALL = payment("small");
    static final PaymentId NEW = payment("new");
    static final StatusReason CANCELLED = StatusReason.ORDER_CANCELLED;

    private UbinQueue() {}

    /** A may send 100, and nothing comes in. */
    static Scene ubin(ReleaseRule rule, Priority ofTheFirst) {
        return Scene.opened()
                .terms(Scene.terms(SettlementModel.MULTILATERAL_NET, false, rule, false, null))
                .cap(BANKA, 100)
                .and(queued(BIG, 150, ofTheFirst))
                .and(queued(MID, 25, NORMAL))
                .and(queued(SMALL, 10, NORMAL));
    }

    static PaymentQueued queued(PaymentId id, long minor, Priority priority) {
        return new PaymentQueued(id, BANKA, BANKB, eur(minor), priority, Orders.NOON.plusSeconds(60));
    }

    static PaymentCleared cleared(long minor) {
        return new PaymentCleared(FIRST, NEW, BANKA, BANKB, eur(minor));
    }

    static ReleasedPayment release(PaymentId id, long minor) {
        return new ReleasedPayment(id, BANKA, BANKB, eur(minor));
    }

    static PaymentsReleased released(ReleaseCause cause, ReleasedPayment... payments) {
        long sum = Stream.of(payments).mapToLong(p -> p.amount().minor()).sum();
        return new PaymentsReleased(
                FIRST,
                cause,
                SettlementModel.MULTILATERAL_NET,
                List.of(payments),
                List.of(new NetMovement(BANKA, -sum), new NetMovement(BANKB, sum)),
                List.of());
    }
}
