package ledger.query.settlements;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import ledger.messages.ParticipantId;
import ledger.query.progress.Row;

/** What an attempt to settle moved on a participant's settlement account, or what that lacked, in minor units. */
@Entity
@IdClass(SettlementLineKey.class)
@Table(name = "settlement_line")
class SettlementLine extends Row {

    @Id
    private String cycle;

    @Id
    private int attempt;

    @Id
    private String participantId;

    private long transfer;
    private long shortfall;

    protected SettlementLine() {}

    private SettlementLine(SettlementLineKey key, long transfer, long shortfall) {
        this.cycle = key.cycle();
        this.attempt = key.attempt();
        this.participantId = key.participantId();
        this.transfer = transfer;
        this.shortfall = shortfall;
    }

    /** Money moved: positive was paid out to the account, negative taken from it. */
    static SettlementLine moved(SettlementLineKey key, long net) {
        return new SettlementLine(key, net, 0);
    }

    static SettlementLine lacking(SettlementLineKey key, long shortfall) {
        return new SettlementLine(key, 0, shortfall);
    }

    ParticipantId owner() {
        return new ParticipantId(participantId);
    }

    String participantId() {
        return participantId;
    }

    long transfer() {
        return transfer;
    }

    long shortfall() {
        return shortfall;
    }
}
