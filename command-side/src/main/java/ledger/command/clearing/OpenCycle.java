package ledger.command.clearing;

import static ledger.messages.StatusReason.ABOVE_LEDGER_MAXIMUM;
import static ledger.messages.StatusReason.CREDITOR_AGENT_SUSPENDED;
import static ledger.messages.StatusReason.DEBTOR_AGENT_SUSPENDED;
import static ledger.messages.StatusReason.NET_DEBIT_CAP_EXCEEDED;

import java.util.HashMap;
import java.util.Map;
import ledger.command.LedgerMaximum;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.StatusReason;
import ledger.messages.clearing.ClearingCommand.ClearPayment;
import ledger.messages.clearing.ClearingEvent.PaymentCleared;
import org.jspecify.annotations.Nullable;

/** The cycle that takes payments: its turnover, and each participant's position in it (received minus sent). */
final class OpenCycle {

    private final CycleId id;
    private final Map<ParticipantId, Long> positions = new HashMap<>();
    private long gross;

    OpenCycle(CycleId id) {
        this.id = id;
    }

    CycleId id() {
        return id;
    }

    Map<ParticipantId, Long> positions() {
        return positions;
    }

    @Nullable
    StatusReason reasonToRefuse(ClearPayment payment, Member debtor, Member creditor) {
        long amount = payment.amount().minor();
        if (LedgerMaximum.isExceededBy(gross + amount)
                || LedgerMaximum.isExceededBy(creditor.unsettled() + amount)
                || cannotBeSettled(net(payment.debtorParticipant()) - amount)
                || cannotBeSettled(net(payment.creditorParticipant()) + amount)) {
            return ABOVE_LEDGER_MAXIMUM;
        }
        if (debtor.suspended()) {
            return DEBTOR_AGENT_SUSPENDED;
        }
        if (creditor.suspended()) {
            return CREDITOR_AGENT_SUSPENDED;
        }
        return debtor.maySend(amount) ? null : NET_DEBIT_CAP_EXCEEDED;
    }

    private long net(ParticipantId participant) {
        return positions.getOrDefault(participant, 0L);
    }

    /** Each net is settled as one amount of money. */
    private static boolean cannotBeSettled(long net) {
        return Math.abs(net) > Money.MAX_MINOR;
    }

    void add(PaymentCleared payment) {
        long amount = payment.amount().minor();
        gross += amount;
        positions.merge(payment.debtorParticipant(), -amount, Long::sum);
        positions.merge(payment.creditorParticipant(), amount, Long::sum);
    }
}
