package ledger.query.clearing;

import ledger.messages.clearing.ClearingEvent.CollateralPledged;
import ledger.messages.clearing.ClearingEvent.FundsNoted;
import ledger.messages.clearing.ClearingEvent.MemberAdmitted;
import ledger.messages.clearing.ClearingEvent.MemberReinstated;
import ledger.messages.clearing.ClearingEvent.MemberSuspended;
import ledger.messages.clearing.ClearingEvent.NetDebitCapSet;
import ledger.messages.queue.QueueEvent.QueueingAgreed;
import ledger.query.progress.ClearingGroup;
import ledger.query.progress.LogIndex;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Keeps who clears, and within what limits. */
@Component
@ProcessingGroup(ClearingGroup.NAME)
class MemberProjection {

    private final MemberRows members;

    MemberProjection(MemberRows members) {
        this.members = members;
    }

    @EventHandler
    void on(MemberAdmitted event, TrackingToken token) {
        members.change(
                event.currency(),
                event.participantId(),
                LogIndex.of(token),
                member -> member.suspend(event.suspended()));
    }

    @EventHandler
    void on(NetDebitCapSet event, TrackingToken token) {
        members.change(
                event.currency(), event.participantId(), LogIndex.of(token), member -> member.limit(event.cap()));
    }

    @EventHandler
    void on(MemberSuspended event, TrackingToken token) {
        members.change(event.currency(), event.participantId(), LogIndex.of(token), member -> member.suspend(true));
    }

    @EventHandler
    void on(MemberReinstated event, TrackingToken token) {
        members.change(event.currency(), event.participantId(), LogIndex.of(token), member -> member.suspend(false));
    }

    @EventHandler
    void on(CollateralPledged event, TrackingToken token) {
        members.change(
                event.currency(),
                event.participantId(),
                LogIndex.of(token),
                member -> member.pledge(event.collateral()));
    }

    @EventHandler
    void on(FundsNoted event, TrackingToken token) {
        members.change(
                event.currency(), event.participantId(), LogIndex.of(token), member -> member.fund(event.change()));
    }

    @EventHandler
    void on(QueueingAgreed event, TrackingToken token) {
        members.change(
                event.currency(),
                event.participantId(),
                LogIndex.of(token),
                member -> member.letQueue(event.queueing()));
    }
}
