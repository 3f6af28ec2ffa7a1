package ledger.messages.queue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.StatusReason;
import ledger.messages.clearing.SettlementModel;
import ledger.messages.payments.Priority;
import ledger.messages.settlements.NetMovement;
import ledger.messages.settlements.SettlementLeg;
import ledger.messages.settlements.Shortfall;

/** Everything that can happen to the queue in the clearing of one currency. */
public sealed interface QueueEvent {

    CurrencyCode currency();

    /** Whether the participant's payments wait for liquidity even where they do not ask for it. */
    record QueueingAgreed(CurrencyCode currency, ParticipantId participantId, boolean queueing) implements QueueEvent {}

    /** The payment waits: its debtor's participant may not send so much now, or others of its own stand before it. */
    record PaymentQueued(
            PaymentId paymentId,
            ParticipantId debtorParticipant,
            ParticipantId creditorParticipant,
            Money amount,
            Priority priority,
            Instant expiresAt)
            implements QueueEvent {

        /** Keeps the time in microseconds, as it is stored. */
        public PaymentQueued {
            expiresAt = expiresAt.truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public CurrencyCode currency() {
            return amount.currency();
        }
    }

    /**
     * The pivot of all these payments at once: what none of them could do alone they do together, and nobody is beyond
     * its limit after it.
     *
     * @param model how the currency settles: deferred counts the payments in the positions of the cycle, immediate
     *     moves the settlement accounts
     * @param payments in queue order
     * @param movements what each participant gains or loses by all of them; they add up to zero
     * @param legs how the settlement accounts move; empty where settlement is deferred
     */
    record PaymentsReleased(
            CycleId cycle,
            ReleaseCause cause,
            SettlementModel model,
            List<ReleasedPayment> payments,
            List<NetMovement> movements,
            List<SettlementLeg> legs)
            implements QueueEvent {
        @Override
        public CurrencyCode currency() {
            return cycle.currency();
        }
    }

    /** The payment left the queue without being cleared. */
    record QueuedPaymentRemoved(CurrencyCode currency, PaymentId paymentId, StatusReason reason)
            implements QueueEvent {}

    record QueuedPaymentPrioritized(CurrencyCode currency, PaymentId paymentId, Priority priority)
            implements QueueEvent {}

    /** The payment keeps its place and is passed over. */
    record QueuedPaymentHeld(CurrencyCode currency, PaymentId paymentId) implements QueueEvent {}

    record QueuedPaymentReactivated(CurrencyCode currency, PaymentId paymentId) implements QueueEvent {}

    /**
     * Payments wait and no set of them can settle without new liquidity.
     *
     * @param payments how many wait and are not held
     * @param topUps the least that each participant must be given so that all of them settle at once
     */
    record DeadlockFound(CurrencyCode currency, long payments, Money value, List<Shortfall> topUps)
            implements QueueEvent {}
}
