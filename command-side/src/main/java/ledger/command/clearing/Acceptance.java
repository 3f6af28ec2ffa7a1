package ledger.command.clearing;

import static ledger.messages.StatusReason.ABOVE_LEDGER_MAXIMUM;
import static ledger.messages.StatusReason.ACCOUNT_BLOCKED;
import static ledger.messages.StatusReason.CREDITOR_AGENT_SUSPENDED;
import static ledger.messages.StatusReason.DEBTOR_AGENT_SUSPENDED;
import static ledger.messages.StatusReason.INSUFFICIENT_FUNDS;
import static ledger.messages.StatusReason.NET_DEBIT_CAP_EXCEEDED;

import java.util.List;
import ledger.command.LedgerMaximum;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.StatusReason;
import ledger.messages.clearing.ClearingCommand.ClearPayment;
import ledger.messages.clearing.ClearingEvent;
import ledger.messages.settlements.NetMovement;
import org.jspecify.annotations.Nullable;

/** Decides whether a payment is cleared, and how it counts; what it may not do now it may wait for. */
final class Acceptance {

    private final Book book;

    Acceptance(Book book) {
        this.book = book;
    }

    /** Why the payment cannot be cleared, whatever liquidity there is; the reasons in their order. */
    @Nullable
    StatusReason reasonToRefuse(ClearPayment payment) {
        Member debtor = book.member(payment.debtorParticipant());
        Member creditor = book.member(payment.creditorParticipant());
        long amount = payment.amount().minor();
        boolean deferred = book.terms().model().isDeferred();
        if (!deferred && (debtor.isBarred() || creditor.isBarred())) {
            return ACCOUNT_BLOCKED;
        }
        if (!book.openCycle().hasRoomFor(amount, payment.debtorParticipant(), payment.creditorParticipant())
                || LedgerMaximum.isExceededBy((deferred ? creditor.unsettled() : creditor.cover()) + amount)) {
            return ABOVE_LEDGER_MAXIMUM;
        }
        if (debtor.isSuspended()) {
            return DEBTOR_AGENT_SUSPENDED;
        }
        boolean unreachable = !deferred
                && book.closed().accountOf(payment.creditorParticipant()).isEmpty();
        return creditor.isSuspended() || unreachable ? CREDITOR_AGENT_SUSPENDED : null;
    }

    StatusReason wantOfLiquidity() {
        return book.terms().model().isDeferred() ? NET_DEBIT_CAP_EXCEEDED : INSUFFICIENT_FUNDS;
    }

    /** Whether the payment need not wait: one that may not wait is only asked to be within the limit. */
    boolean letsPass(ClearPayment payment) {
        long amount = payment.amount().minor();
        long liquidity = book.liquidity(payment.debtorParticipant());
        return mayWait(payment)
                ? book.waiting().queueOf(payment.debtorParticipant()).letsPass(payment.priority(), amount, liquidity)
                : amount <= liquidity;
    }

    boolean mayWait(ClearPayment payment) {
        return payment.queue() || book.member(payment.debtorParticipant()).isQueueing();
    }

    /** The payment counts from now on, and where settlement is immediate it is settled with that. */
    ClearingEvent pivot(ClearPayment c) {
        CycleId cycle = book.openCycle().id();
        if (book.terms().model().isDeferred()) {
            return new ClearingEvent.PaymentCleared(
                    cycle, c.paymentId(), c.debtorParticipant(), c.creditorParticipant(), c.amount());
        }
        List<NetMovement> movements = List.of(
                new NetMovement(c.debtorParticipant(), -c.amount().minor()),
                new NetMovement(c.creditorParticipant(), c.amount().minor()));
        return new ClearingEvent.PaymentSettled(
                cycle,
                c.paymentId(),
                c.debtorParticipant(),
                c.creditorParticipant(),
                c.amount(),
                book.closed().grossLegs(c.paymentId(), movements));
    }

    /** Whether all that waits can still be counted as one amount of money. */
    boolean hasRoomFor(ClearPayment payment) {
        return book.waiting().value() + payment.amount().minor() <= Money.MAX_MINOR;
    }
}
