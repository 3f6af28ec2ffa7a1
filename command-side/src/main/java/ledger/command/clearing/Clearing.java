package ledger.command.clearing;

import static ledger.messages.StatusReason.ABOVE_LEDGER_MAXIMUM;
import static ledger.messages.StatusReason.CREDITOR_AGENT_SUSPENDED;
import static ledger.messages.StatusReason.DEBTOR_AGENT_SUSPENDED;
import static ledger.messages.StatusReason.NET_DEBIT_CAP_EXCEEDED;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.Map;
import ledger.command.LedgerMaximum;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.messages.ParticipantId;
import ledger.messages.StatusReason;
import ledger.messages.clearing.ClearingCommand;
import ledger.messages.clearing.ClearingEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The clearing of one currency: it owns the open cycle and decides which payments count in it.
 *
 * <p>It is asked once for a payment, in the same unit of work as the rest of it, and so keeps no payment ids.
 */
@AggregateRoot
public class Clearing {

    @AggregateIdentifier
    private @Nullable String id;

    private final Map<ParticipantId, Member> members = new HashMap<>();

    /** The open cycle: its turnover, and each participant's position in it (received minus sent). */
    private CycleId cycle;

    private long gross;
    private Map<ParticipantId, Long> positions = new HashMap<>();

    /** The frozen positions of the cycles that are cut off and not settled. */
    private final Map<CycleId, Map<ParticipantId, Long>> unsettled = new HashMap<>();

    /** Axon creates a clearing empty; its first event sets what is missing here, so nobody sees it missing. */
    @SuppressWarnings("NullAway.Init")
    Clearing() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ClearingCommand.AdmitMember c) {
        openIfNew(c.currency());
        if (!member(c.participantId()).admitted()) {
            apply(new ClearingEvent.MemberAdmitted(c.currency(), c.participantId(), c.suspended()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ClearingCommand.SetNetDebitCap c) {
        openIfNew(c.currency());
        if (!member(c.participantId()).isCappedAt(c.cap())) {
            apply(new ClearingEvent.NetDebitCapSet(c.participantId(), c.cap()));
        }
    }

    @CommandHandler
    void handle(ClearingCommand.SuspendMember c) {
        if (!member(c.participantId()).suspended()) {
            apply(new ClearingEvent.MemberSuspended(c.currency(), c.participantId()));
        }
    }

    @CommandHandler
    void handle(ClearingCommand.ReinstateMember c) {
        if (member(c.participantId()).suspended()) {
            apply(new ClearingEvent.MemberReinstated(c.currency(), c.participantId()));
        }
    }

    @CommandHandler
    void handle(ClearingCommand.ClearPayment c) {
        StatusReason reason = reasonToRefuse(c);
        apply(
                reason == null
                        ? new ClearingEvent.PaymentCleared(
                                cycle, c.paymentId(), c.debtorParticipant(), c.creditorParticipant(), c.amount())
                        : new ClearingEvent.ClearingRefused(
                                c.paymentId(), c.debtorParticipant(), c.creditorParticipant(), c.amount(), reason));
    }

    @CommandHandler
    ClearingEvent.CycleCutOff handle(ClearingCommand.CutOff c) {
        var cutOff = new ClearingEvent.CycleCutOff(cycle, cycle.next());
        apply(cutOff);
        return cutOff;
    }

    private void openIfNew(CurrencyCode currency) {
        if (id == null) {
            apply(new ClearingEvent.ClearingOpened(currency, CycleId.first(currency)));
        }
    }

    private @Nullable StatusReason reasonToRefuse(ClearingCommand.ClearPayment c) {
        long amount = c.amount().minor();
        Member debtor = member(c.debtorParticipant());
        Member creditor = member(c.creditorParticipant());
        if (LedgerMaximum.isExceededBy(gross + amount) || LedgerMaximum.isExceededBy(creditor.unsettled() + amount)) {
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

    /** What is known of a participant; one that was never heard of is nobody's member and has no cap. */
    private Member member(ParticipantId participant) {
        return members.getOrDefault(participant, Member.UNKNOWN);
    }

    @EventSourcingHandler
    void on(ClearingEvent.ClearingOpened e) {
        id = ClearingCommand.target(e.currency());
        cycle = e.cycle();
    }

    @EventSourcingHandler
    void on(ClearingEvent.MemberAdmitted e) {
        members.put(e.participantId(), member(e.participantId()).admittedAs(e.suspended()));
    }

    @EventSourcingHandler
    void on(ClearingEvent.NetDebitCapSet e) {
        members.put(e.participantId(), member(e.participantId()).cappedAt(e.cap()));
    }

    @EventSourcingHandler
    void on(ClearingEvent.MemberSuspended e) {
        members.put(e.participantId(), member(e.participantId()).withSuspended(true));
    }

    @EventSourcingHandler
    void on(ClearingEvent.MemberReinstated e) {
        members.put(e.participantId(), member(e.participantId()).withSuspended(false));
    }

    @EventSourcingHandler
    void on(ClearingEvent.PaymentCleared e) {
        gross += e.amount().minor();
        move(e.debtorParticipant(), -e.amount().minor());
        move(e.creditorParticipant(), e.amount().minor());
    }

    @EventSourcingHandler
    void on(ClearingEvent.CycleCutOff e) {
        unsettled.put(e.closed(), positions);
        cycle = e.opened();
        gross = 0;
        positions = new HashMap<>();
    }

    private void move(ParticipantId participant, long amount) {
        positions.merge(participant, amount, Long::sum);
        members.put(participant, member(participant).movedBy(amount));
    }
}
