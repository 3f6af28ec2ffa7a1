package ledger.command.clearing;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ledger.messages.AccountId;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.messages.ParticipantId;
import ledger.messages.Problem;
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
 * The clearing of one currency: it owns the open cycle and decides which payments count in it. It is asked once for a
 * payment, in the same unit of work as the rest of it, and so keeps no payment ids.
 */
@AggregateRoot
public class Clearing {

    @AggregateIdentifier
    private @Nullable String id;

    private final Map<ParticipantId, Member> members = new HashMap<>();

    private OpenCycle open;
    private final ClosedCycles closed = new ClosedCycles();

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
        StatusReason reason = open.reasonToRefuse(c, member(c.debtorParticipant()), member(c.creditorParticipant()));
        apply(
                reason == null
                        ? new ClearingEvent.PaymentCleared(
                                open.id(), c.paymentId(), c.debtorParticipant(), c.creditorParticipant(), c.amount())
                        : new ClearingEvent.ClearingRefused(
                                c.paymentId(), c.debtorParticipant(), c.creditorParticipant(), c.amount(), reason));
    }

    @CommandHandler
    ClearingEvent.CycleCutOff handle(ClearingCommand.CutOff c) {
        var cutOff = new ClearingEvent.CycleCutOff(open.id(), open.id().next());
        apply(cutOff);
        return cutOff;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ClearingCommand.NameSettlementAccount c) {
        openIfNew(c.currency());
        if (closed.accountOf(c.participantId()).isEmpty()) {
            apply(new ClearingEvent.SettlementAccountNamed(c.currency(), c.participantId(), c.accountId()));
        }
    }

    @CommandHandler
    void handle(ClearingCommand.FixPositions c) {
        if (!closed.contains(c.cycle())) {
            throw Problem.CONFLICT.because("cycle " + c.cycle() + " is not there to be settled");
        }
        apply(new ClearingEvent.PositionsFixed(c.cycle(), c.attempt(), closed.legs(c.cycle(), c.attempt())));
    }

    @CommandHandler
    void handle(ClearingCommand.SettlePositions c) {
        if (closed.contains(c.cycle())) {
            apply(new ClearingEvent.PositionsSettled(c.cycle(), closed.legs(c.cycle(), c.attempt())));
        }
    }

    /** The cycle that takes payments; all with lower numbers are closed. */
    public CycleId openCycle() {
        return open.id();
    }

    /** Where the participant settles in this currency, if it has an account for it. */
    public Optional<AccountId> settlementAccountOf(ParticipantId participant) {
        return closed.accountOf(participant);
    }

    private void openIfNew(CurrencyCode currency) {
        if (id == null) {
            apply(new ClearingEvent.ClearingOpened(currency, CycleId.first(currency)));
        }
    }

    /** What is known of a participant; one that was never heard of is nobody's member and has no cap. */
    private Member member(ParticipantId participant) {
        return members.getOrDefault(participant, Member.UNKNOWN);
    }

    @EventSourcingHandler
    void on(ClearingEvent.ClearingOpened e) {
        id = ClearingCommand.target(e.currency());
        open = new OpenCycle(e.cycle());
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
        open.add(e);
        move(e.debtorParticipant(), -e.amount().minor());
        move(e.creditorParticipant(), e.amount().minor());
    }

    @EventSourcingHandler
    void on(ClearingEvent.CycleCutOff e) {
        closed.add(open.id(), open.positions());
        open = new OpenCycle(e.opened());
    }

    @EventSourcingHandler
    void on(ClearingEvent.SettlementAccountNamed e) {
        closed.name(e.participantId(), e.accountId());
    }

    @EventSourcingHandler
    void on(ClearingEvent.PositionsFixed e) {
        // The positions of a closed cycle stand.
    }

    @EventSourcingHandler
    void on(ClearingEvent.PositionsSettled e) {
        e.legs().forEach(leg -> move(leg.participantId(), -leg.net()));
        closed.remove(e.cycle());
    }

    private void move(ParticipantId participant, long amount) {
        members.put(participant, member(participant).movedBy(amount));
    }
}
