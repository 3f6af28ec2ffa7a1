package ledger.query.clearing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import ledger.query.progress.ColumnType;
import ledger.query.progress.Row;
import ledger.query.progress.RowTable;

/** What a participant sent and received in one cycle, in minor units. */
@Entity
@IdClass(PositionKey.class)
@Table(name = "clearing_position")
class Position extends Row {

    static final RowTable<Position> TABLE = new RowTable<Position>("clearing_position")
            .key("cycle", ColumnType.TEXT, position -> position.cycle)
            .key("participant_id", ColumnType.TEXT, position -> position.participantId)
            .changing("sent", ColumnType.NUMBER, position -> position.sent)
            .changing("received", ColumnType.NUMBER, position -> position.received)
            .changing("lowest_net", ColumnType.NUMBER, position -> position.lowestNet)
            .changing("applied_index", ColumnType.NUMBER, Position::appliedIndex);

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

    static Position read(ResultSet row) throws SQLException {
        Position position = new Position(new PositionKey(row.getString(1), row.getString(2)));
        position.sent = row.getLong(3);
        position.received = row.getLong(4);
        position.lowestNet = row.getLong(5);
        position.reflects(row.getLong(6));
        return position;
    }

    PositionKey key() {
        return new PositionKey(cycle, participantId);
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
