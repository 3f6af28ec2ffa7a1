package ledger.messages.clearing;

import java.time.Instant;
import ledger.messages.AccountId;
import ledger.messages.Command;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.payments.Priority;
import ledger.messages.settlements.Remedy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of the clearing of one currency. */
public sealed interface ClearingCommand extends Command {

    /** The aggregate identifier of a currency's clearing; account ids cannot contain a colon. */
    static String target(CurrencyCode currency) {
        return "clearing:" + currency;
    }

    CurrencyCode currency();

    @Override
    @TargetAggregateIdentifier
    default String target() {
        return target(currency());
    }

    /** Lets a participant clear in this currency; the first one opens the first cycle. */
    record AdmitMember(CurrencyCode currency, ParticipantId participantId, boolean suspended)
            implements ClearingCommand {}

    /** Limits how far the participant's position may fall below zero. */
    record SetNetDebitCap(ParticipantId participantId, Money cap) implements ClearingCommand {
        @Override
        public CurrencyCode currency() {
            return cap.currency();
        }
    }

    record SuspendMember(CurrencyCode currency, ParticipantId participantId) implements ClearingCommand {}

    record ReinstateMember(CurrencyCode currency, ParticipantId participantId) implements ClearingCommand {}

    /** Commits the payment to the open cycle: the pivot, after which there is only forward. */
    record ClearPayment(
            PaymentId paymentId,
            ParticipantId debtorParticipant,
            ParticipantId creditorParticipant,
            Money amount,
            Priority priority,
            boolean queue,
            Instant initiatedAt)
            implements ClearingCommand {
        @Override
        public CurrencyCode currency() {
            return amount.currency();
        }
    }

    /** Remembers the participant's one settlement account; the first one stays. */
    record NameSettlementAccount(CurrencyCode currency, ParticipantId participantId, AccountId accountId)
            implements ClearingCommand {}

    /** Tells the final positions of a closed cycle, for an attempt to settle it. */
    record FixPositions(CycleId cycle, int attempt, Remedy remedy) implements ClearingCommand {
        @Override
        public CurrencyCode currency() {
            return cycle.currency();
        }
    }

    /** Takes the positions of a settled cycle out of what the net debit caps limit. */
    record SettlePositions(CycleId cycle, int attempt) implements ClearingCommand {
        @Override
        public CurrencyCode currency() {
            return cycle.currency();
        }
    }

    /** Closes the open cycle and opens the next one, in one step. */
    record CutOff(CurrencyCode currency) implements ClearingCommand {}

    /** Cuts the cycle off if it is due by the agreed schedule. */
    record CutOffIfDue(CurrencyCode currency, Instant now) implements ClearingCommand {}

    /** Agrees how this currency is cleared and settled. */
    record AgreeTerms(CurrencyCode currency, ClearingTerms terms) implements ClearingCommand {}

    /** Records what the participant has pledged beside its settlement account. */
    record PledgeCollateral(ParticipantId participantId, Money collateral) implements ClearingCommand {
        @Override
        public CurrencyCode currency() {
            return collateral.currency();
        }
    }

    /**
     * Tells what a payment into or out of the settlement account did to what may be paid from it.
     *
     * <p>Answers whether what the participant owes is still covered; if not, the money may not be taken out.
     */
    record NoteFunds(CurrencyCode currency, ParticipantId participantId, long change) implements ClearingCommand {}

    record BarSettlementAccount(CurrencyCode currency, ParticipantId participantId, boolean barred)
            implements ClearingCommand {}
}
