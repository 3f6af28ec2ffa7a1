package ledger.query.participants;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import ledger.messages.participants.ParticipantEvent.ParticipantEnrolled;
import ledger.query.progress.Row;

/** A participant of the scheme. */
@Entity
@Table(name = "participant")
class Participant extends Row {

    @Id
    private String participantId;

    private String name;

    @Enumerated(EnumType.STRING)
    private ParticipantStatus status;

    protected Participant() {}

    Participant(ParticipantEnrolled enrolled) {
        this.participantId = enrolled.participantId().value();
        this.name = enrolled.name();
        this.status = ParticipantStatus.ACTIVE;
    }

    void become(ParticipantStatus status) {
        this.status = status;
    }

    String participantId() {
        return participantId;
    }

    ParticipantView view() {
        return new ParticipantView(participantId, name, status.name());
    }
}
