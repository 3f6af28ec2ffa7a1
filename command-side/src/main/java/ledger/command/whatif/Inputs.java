package ledger.command.whatif;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import ledger.messages.Command;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.clearing.ClearingCommand.AdmitMember;
import ledger.messages.clearing.ClearingCommand.AgreeTerms;
import ledger.messages.clearing.ClearingCommand.BarSettlementAccount;
import ledger.messages.clearing.ClearingCommand.ClearPayment;
import ledger.messages.clearing.ClearingCommand.CutOff;
import ledger.messages.clearing.ClearingCommand.FixPositions;
import ledger.messages.clearing.ClearingCommand.NameSettlementAccount;
import ledger.messages.clearing.ClearingCommand.NoteFunds;
import ledger.messages.clearing.ClearingCommand.PledgeCollateral;
import ledger.messages.clearing.ClearingCommand.ReinstateMember;
import ledger.messages.clearing.ClearingCommand.SetNetDebitCap;
import ledger.messages.clearing.ClearingCommand.SettlePositions;
import ledger.messages.clearing.ClearingCommand.SuspendMember;
import ledger.messages.clearing.ClearingEvent.ClearingRefused;
import ledger.messages.clearing.ClearingEvent.CollateralPledged;
import ledger.messages.clearing.ClearingEvent.CycleCutOff;
import ledger.messages.clearing.ClearingEvent.FundsNoted;
import ledger.messages.clearing.ClearingEvent.GuaranteeFundSet;
import ledger.messages.clearing.ClearingEvent.MemberAdmitted;
import ledger.messages.clearing.ClearingEvent.MemberReinstated;
import ledger.messages.clearing.ClearingEvent.MemberSuspended;
import ledger.messages.clearing.ClearingEvent.NetDebitCapSet;
import ledger.messages.clearing.ClearingEvent.PaymentCleared;
import ledger.messages.clearing.ClearingEvent.PaymentSettled;
import ledger.messages.clearing.ClearingEvent.PositionsFixed;
import ledger.messages.clearing.ClearingEvent.PositionsSettled;
import ledger.messages.clearing.ClearingEvent.SettlementAccountBarred;
import ledger.messages.clearing.ClearingEvent.SettlementAccountNamed;
import ledger.messages.clearing.ClearingEvent.TermsAgreed;
import ledger.messages.clearing.RemedyCommand.FundDrawPlan;
import ledger.messages.clearing.RemedyCommand.RecordFundDraw;
import ledger.messages.clearing.RemedyCommand.SetGuaranteeFund;
import ledger.messages.payments.PaymentEvent.PaymentInitiated;
import ledger.messages.queue.QueueCommand.AgreeQueueing;
import ledger.messages.queue.QueueCommand.HoldQueued;
import ledger.messages.queue.QueueCommand.PrioritizeQueued;
import ledger.messages.queue.QueueCommand.ReactivateQueued;
import ledger.messages.queue.QueueEvent.DeadlockFound;
import ledger.messages.queue.QueueEvent.PaymentQueued;
import ledger.messages.queue.QueueEvent.PaymentsReleased;
import ledger.messages.queue.QueueEvent.QueuedPaymentHeld;
import ledger.messages.queue.QueueEvent.QueuedPaymentPrioritized;
import ledger.messages.queue.QueueEvent.QueuedPaymentReactivated;
import ledger.messages.queue.QueueEvent.QueuedPaymentRemoved;
import ledger.messages.queue.QueueEvent.QueueingAgreed;
import ledger.messages.settlements.Remedy;
import ledger.messages.settlements.RemedyEvent.GuaranteeFundDrawn;
import ledger.messages.settlements.RemedyEvent.LossShared;
import ledger.messages.settlements.RemedyEvent.ObligationsUnwound;
import org.jspecify.annotations.Nullable;

/**
 * Tells from what was decided what must have been asked. Only the first event of a decision is asked about; what
 * followed from it, the same code decides again.
 */
final class Inputs {

    private final Timeline timeline;
    private final Map<Class<?>, Function<Object, @Nullable Command>> asked = new HashMap<>();
    private final Map<CycleId, Integer> attempts = new HashMap<>();

    Inputs(Timeline timeline, Known known, CurrencyCode currency) {
        this.timeline = timeline;
        payments();
        members();
        cycles();
        remedies();
        queue(new Looks(timeline, known, currency));
    }

    /** What was asked; null for what can only have followed from something else. */
    @Nullable
    Command of(Object event) {
        Function<Object, @Nullable Command> input = asked.get(event.getClass());
        return input == null ? null : input.apply(event);
    }

    private <E> void is(Class<E> type, Function<E, @Nullable Command> input) {
        asked.put(type, event -> input.apply(type.cast(event)));
    }

    private void payments() {
        is(PaymentCleared.class, e -> order(e.paymentId(), e.debtorParticipant(), e.creditorParticipant(), e.amount()));
        is(PaymentSettled.class, e -> order(e.paymentId(), e.debtorParticipant(), e.creditorParticipant(), e.amount()));
        is(PaymentQueued.class, e -> order(e.paymentId(), e.debtorParticipant(), e.creditorParticipant(), e.amount()));
        is(
                ClearingRefused.class,
                e -> order(e.paymentId(), e.debtorParticipant(), e.creditorParticipant(), e.amount()));
    }

    private ClearPayment order(PaymentId payment, ParticipantId debtor, ParticipantId creditor, Money amount) {
        PaymentInitiated order = timeline.order(payment);
        return new ClearPayment(
                payment, debtor, creditor, amount, order.priority(), order.queue(), order.initiatedAt());
    }

    private void members() {
        is(MemberAdmitted.class, e -> new AdmitMember(e.currency(), e.participantId(), e.suspended()));
        is(NetDebitCapSet.class, e -> new SetNetDebitCap(e.participantId(), e.cap()));
        is(MemberSuspended.class, e -> new SuspendMember(e.currency(), e.participantId()));
        is(MemberReinstated.class, e -> new ReinstateMember(e.currency(), e.participantId()));
        is(CollateralPledged.class, e -> new PledgeCollateral(e.participantId(), e.collateral()));
        is(FundsNoted.class, e -> new NoteFunds(e.currency(), e.participantId(), e.change()));
        is(
                SettlementAccountNamed.class,
                e -> new NameSettlementAccount(e.currency(), e.participantId(), e.accountId()));
        is(SettlementAccountBarred.class, e -> new BarSettlementAccount(e.currency(), e.participantId(), e.barred()));
        is(QueueingAgreed.class, e -> new AgreeQueueing(e.currency(), e.participantId(), e.queueing()));
    }

    private void cycles() {
        is(CycleCutOff.class, e -> new CutOff(e.currency()));
        is(TermsAgreed.class, e -> new AgreeTerms(e.currency(), e.terms()));
        is(PositionsFixed.class, e -> fix(e.cycle(), e.attempt(), Remedy.NONE));
        is(PositionsSettled.class, e -> new SettlePositions(e.cycle(), attempts.getOrDefault(e.cycle(), 1)));
    }

    private void remedies() {
        is(LossShared.class, e -> fix(e.cycle(), e.attempt(), Remedy.LOSS_SHARING));
        is(ObligationsUnwound.class, e -> fix(e.cycle(), e.attempt(), Remedy.UNWIND));
        is(
                GuaranteeFundDrawn.class,
                e -> new RecordFundDraw(e.cycle(), e.attempt(), new FundDrawPlan(e.draws(), e.legs())));
        is(
                GuaranteeFundSet.class,
                e -> new SetGuaranteeFund(
                        e.currency(), e.creditAccount(), e.creditLines(), e.contributionsAccount(), e.contributions()));
    }

    private FixPositions fix(CycleId cycle, int attempt, Remedy remedy) {
        attempts.put(cycle, attempt);
        return new FixPositions(cycle, attempt, remedy);
    }

    private void queue(Looks looks) {
        is(QueuedPaymentPrioritized.class, e -> new PrioritizeQueued(e.currency(), e.paymentId(), e.priority()));
        is(QueuedPaymentHeld.class, e -> new HoldQueued(e.currency(), e.paymentId()));
        is(QueuedPaymentReactivated.class, e -> new ReactivateQueued(e.currency(), e.paymentId()));
        is(QueuedPaymentRemoved.class, looks::removed);
        is(PaymentsReleased.class, looks::released);
        is(DeadlockFound.class, looks::deadlock);
    }
}
