package ledger.query.settlements;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import ledger.messages.CycleId;
import ledger.query.progress.Row;
import ledger.query.settlements.SettlementView.Amount;
import org.jspecify.annotations.Nullable;

/** How the last attempt to settle a cycle ended. */
@Entity
@Table(name = "settlement")
class Settlement extends Row {

    @Id
    private String cycle;

    private String settlementId;
    private int attempt;

    @Enumerated(EnumType.STRING)
    private SettlementStatus status;

    private @Nullable Instant settledAt;

    protected Settlement() {}

    Settlement(CycleId id) {
        this.cycle = id.toString();
        this.settlementId = "settlement-" + id;
        this.status = SettlementStatus.FAILED;
    }

    void fail(int number) {
        attempt = number;
        status = SettlementStatus.FAILED;
    }

    /** Ends it for good. */
    void end(int number, SettlementStatus outcome, Instant at) {
        attempt = number;
        status = outcome;
        settledAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    int attempt() {
        return attempt;
    }

    SettlementView view(List<Amount> transfers, List<Amount> shortfalls, RemedyFigures remedy) {
        return new SettlementView(
                settlementId,
                cycle,
                status.name(),
                transfers,
                shortfalls,
                settledAt,
                remedy.name(),
                remedy.draws(),
                remedy.shares(),
                remedy.losses(),
                remedy.rounds());
    }
}
