package ledger.query.clearing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import ledger.messages.Money;
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

    protected Position() {}

    Position(PositionKey key) {
        this.cycle = key.cycle();
        this.participantId = key.participantId();
    }

    void send(Money amount) {
        sent = Math.addExact(sent, amount.minor());
    }

    void receive(Money amount) {
        received = Math.addExact(received, amount.minor());
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
}
