package ledger.messages.clearing;

import java.util.List;
import ledger.messages.AccountId;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.StatusReason;
import ledger.messages.settlements.SettlementLeg;

/** Everything that can happen in the clearing of one currency. */
public sealed interface ClearingEvent {

    CurrencyCode currency();

    /** Clearing in this currency begins with its first cycle. */
    record ClearingOpened(CurrencyCode currency, CycleId cycle) implements ClearingEvent {}

    record MemberAdmitted(CurrencyCode currency, ParticipantId participantId, boolean suspended)
            implements ClearingEvent {}

    record NetDebitCapSet(ParticipantId participantId, Money cap) implements ClearingEvent {
        @Override
        public CurrencyCode currency() {
            return cap.currency();
        }
    }

    record MemberSuspended(CurrencyCode currency, ParticipantId participantId) implements ClearingEvent {}

    record MemberReinstated(CurrencyCode currency, ParticipantId participantId) implements ClearingEvent {}

    /** The pivot: the amount counts in both participants' positions of this cycle. */
    record PaymentCleared(
            CycleId cycle,
            PaymentId paymentId,
            ParticipantId debtorParticipant,
            ParticipantId creditorParticipant,
            Money amount)
            implements ClearingEvent {
        @Override
        public CurrencyCode currency() {
            return amount.currency();
        }
    }

    record ClearingRefused(
            PaymentId paymentId,
            ParticipantId debtorParticipant,
            ParticipantId creditorParticipant,
            Money amount,
            StatusReason reason)
            implements ClearingEvent {
        @Override
        public CurrencyCode currency() {
            return amount.currency();
        }
    }

    /** The cut-off: positions of the closed cycle are frozen and payments clear in the opened one. */
    record CycleCutOff(CycleId closed, CycleId opened) implements ClearingEvent {
        @Override
        public CurrencyCode currency() {
            return closed.currency();
        }
    }

    record SettlementAccountNamed(CurrencyCode currency, ParticipantId participantId, AccountId accountId)
            implements ClearingEvent {}

    /** What each participant owes or gets in this attempt to settle the cycle; those at zero have no leg. */
    record PositionsFixed(CycleId cycle, int attempt, List<SettlementLeg> legs) implements ClearingEvent {
        @Override
        public CurrencyCode currency() {
            return cycle.currency();
        }
    }

    /** The positions of the cycle no longer count against the net debit caps. */
    record PositionsSettled(CycleId cycle, List<SettlementLeg> legs) implements ClearingEvent {
        @Override
        public CurrencyCode currency() {
            return cycle.currency();
        }
    }

    /** What the scheme has agreed for this currency holds from now on. */
    record TermsAgreed(CurrencyCode currency, ClearingTerms terms) implements ClearingEvent {}

    /** What the participant has pledged beside its settlement account. */
    record CollateralPledged(ParticipantId participantId, Money collateral) implements ClearingEvent {
        @Override
        public CurrencyCode currency() {
            return collateral.currency();
        }
    }

    /** What the participant may pay from its settlement account has changed, by minor units; less is negative. */
    record FundsNoted(CurrencyCode currency, ParticipantId participantId, long change) implements ClearingEvent {}

    /** Whether the settlement account takes no debits and credits. */
    record SettlementAccountBarred(CurrencyCode currency, ParticipantId participantId, boolean barred)
            implements ClearingEvent {}

    /**
     * The pivot and the settlement of a payment at once, where settlement is immediate and gross.
     *
     * @param legs how the two settlement accounts move
     */
    record PaymentSettled(
            CycleId cycle,
            PaymentId paymentId,
            ParticipantId debtorParticipant,
            ParticipantId creditorParticipant,
            Money amount,
            List<SettlementLeg> legs)
            implements ClearingEvent {
        @Override
        public CurrencyCode currency() {
            return amount.currency();
        }
    }

    /** An alarm: the participant has used this much of its cap, in percent and as amounts. */
    record CapThresholdReached(ParticipantId participantId, int percent, Money used, Money cap)
            implements ClearingEvent {
        @Override
        public CurrencyCode currency() {
            return cap.currency();
        }
    }

    /**
     * The fund that pays for participants that cannot.
     *
     * @param creditAccount the FUNDING account through which banks lend to the fund, up to the credit lines
     * @param contributionsAccount the account that holds what the members have paid in
     */
    record GuaranteeFundSet(
            CurrencyCode currency,
            AccountId creditAccount,
            Money creditLines,
            AccountId contributionsAccount,
            Money contributions)
            implements ClearingEvent {}
}
