package ledger.query.clearing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.query.progress.Row;
import org.jspecify.annotations.Nullable;

/** A clearing cycle and its turnover. */
@Entity
@Table(name = "clearing_cycle")
class Cycle extends Row {

    @Id
    private String cycle;

    private String currency;

    @Column(name = "cycle_number")
    private long number;

    @Enumerated(EnumType.STRING)
    private CycleStatus status;

    private Instant openedAt;
    private @Nullable Instant closedAt;
    private long paymentCount;
    private long grossValue;

    protected Cycle() {}

    Cycle(CycleId id, Instant openedAt) {
        this.cycle = id.toString();
        this.currency = id.currency().code();
        this.number = id.number();
        this.status = CycleStatus.OPEN;
        this.openedAt = openedAt.truncatedTo(ChronoUnit.MICROS);
    }

    void count(Money amount) {
        paymentCount++;
        grossValue = Math.addExact(grossValue, amount.minor());
    }

    void close(Instant at) {
        status = CycleStatus.CLOSED;
        closedAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    void become(CycleStatus outcome) {
        status = outcome;
    }

    String cycle() {
        return cycle;
    }

    String currency() {
        return currency;
    }

    long number() {
        return number;
    }

    boolean isOpen() {
        return status == CycleStatus.OPEN;
    }

    CycleView view(@Nullable List<PositionView> positions) {
        String gross = Money.major(grossValue, CurrencyCode.of(currency));
        return new CycleView(cycle, currency, status.name(), openedAt, closedAt, paymentCount, gross, positions);
    }
}
