package ledger.query.settlements;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import ledger.messages.ParticipantId;
import ledger.query.progress.Row;

/** One participant's part in what was done about those who could not pay, in minor units. */
@Entity
@IdClass(RemedyLineKey.class)
@Table(name = "settlement_remedy_line")
class RemedyLine extends Row {

    @Id
    private String cycle;

    @Id
    private int attempt;

    @Id
    @Enumerated(EnumType.STRING)
    private RemedyPart part;

    @Id
    private int round;

    @Id
    private String participantId;

    private long amount;

    protected RemedyLine() {}

    RemedyLine(RemedyLineKey key, long amount) {
        this.cycle = key.cycle();
        this.attempt = key.attempt();
        this.part = key.part();
        this.round = key.round();
        this.participantId = key.participantId();
        this.amount = amount;
    }

    RemedyPart part() {
        return part;
    }

    int round() {
        return round;
    }

    String participantId() {
        return participantId;
    }

    ParticipantId owner() {
        return new ParticipantId(participantId);
    }

    long amount() {
        return amount;
    }
}
