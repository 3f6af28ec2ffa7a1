package ledger.query.queue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import ledger.messages.ParticipantId;
import ledger.query.progress.Row;

/** The least that a participant had to be given to resolve a deadlock, in minor units. */
@Entity
@IdClass(TopUpKey.class)
@Table(name = "queue_top_up")
class TopUp extends Row {

    @Id
    private long foundIndex;

    @Id
    private String participantId;

    private long amount;

    protected TopUp() {}

    TopUp(TopUpKey key, long amount) {
        this.foundIndex = key.foundIndex();
        this.participantId = key.participantId();
        this.amount = amount;
    }

    ParticipantId owner() {
        return new ParticipantId(participantId);
    }

    long amount() {
        return amount;
    }
}
