package ledger.query.participants;

import jakarta.persistence.EntityManager;
import java.util.List;
import ledger.messages.ParticipantId;
import ledger.messages.participants.ParticipantEvent.ParticipantEnrolled;
import ledger.messages.participants.ParticipantEvent.ParticipantReinstated;
import ledger.messages.participants.ParticipantEvent.ParticipantSuspended;
import ledger.query.progress.LogIndex;
import ledger.query.progress.Rebuildable;
import ledger.query.progress.RowBatch;
import ledger.query.progress.ViewTable;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Keeps the list of participants. */
@Component
@ProcessingGroup(ParticipantProjection.NAME)
class ParticipantProjection implements Rebuildable {

    static final String NAME = "participants";

    private final RowBatch<String, Participant> rows;

    ParticipantProjection(EntityManager entityManager) {
        this.rows = new RowBatch<>(entityManager, Participant.class);
    }

    @EventHandler
    void on(ParticipantEnrolled event, TrackingToken token) {
        rows.insert(event.participantId().value(), LogIndex.of(token), new Participant(event));
    }

    @EventHandler
    void on(ParticipantSuspended event, TrackingToken token) {
        become(ParticipantStatus.SUSPENDED, event.participantId(), token);
    }

    @EventHandler
    void on(ParticipantReinstated event, TrackingToken token) {
        become(ParticipantStatus.ACTIVE, event.participantId(), token);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(ViewTable.of("participant"));
    }

    private void become(ParticipantStatus status, ParticipantId id, TrackingToken token) {
        rows.update(id.value(), LogIndex.of(token), participant -> participant.become(status));
    }
}
