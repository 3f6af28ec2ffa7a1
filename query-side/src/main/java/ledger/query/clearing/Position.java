package ledger.query.clearing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import ledger.query.progress.Row;

/** What a participant sent and received in one cycle, in minor units. */
@Entity
@IdClass(PositionKey.class)
@Table(name = "clearing_position")
class Position extends Row {

    @Id
    private String cycle;

    @Id
    private String participantId;

    private long sent;
    private long received;
    private long lowestNet;

    protected Position() {}

    Position(PositionKey key) {
        this.cycle = key.cycle();
        this.participantId = key.participantId();
    }

    /** Counts what one event moved; in between nothing was paid, so only what is left after it can be the lowest. */
    void count(Turnover.Flow flow) {
        sent = Math.addExact(sent, flow.sent());
        received = Math.addExact(received, flow.received());
        lowestNet = Math.min(lowestNet, received - sent);
    }

    String participantId() {
        return participantId;
    }

    long sent() {
        return sent;
    }

    long received() {
        return received;
    }

    /** The most that was sent beyond what had been received. */
    long liquidityUsed() {
        return -lowestNet;
    }
}
