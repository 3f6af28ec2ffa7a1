package ledger.query.clearing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.clearing.SettlementModel;
import ledger.query.progress.ColumnType;
import ledger.query.progress.Row;
import ledger.query.progress.RowTable;
import org.jspecify.annotations.Nullable;

/** A clearing cycle and its turnover. */
@Entity
@Table(name = "clearing_cycle")
class Cycle extends Row {

    static final RowTable<Cycle> TABLE = new RowTable<Cycle>("clearing_cycle")
            .key("cycle", ColumnType.TEXT, cycle -> cycle.cycle)
            .fixed("currency", ColumnType.TEXT, cycle -> cycle.currency)
            .fixed("cycle_number", ColumnType.NUMBER, cycle -> cycle.number)
            .changing("status", ColumnType.TEXT, cycle -> cycle.status)
            .fixed("opened_at", ColumnType.TIME, cycle -> cycle.openedAt)
            .changing("closed_at", ColumnType.TIME, cycle -> cycle.closedAt)
            .changing("payment_count", ColumnType.NUMBER, cycle -> cycle.paymentCount)
            .changing("gross_value", ColumnType.NUMBER, cycle -> cycle.grossValue)
            .changing("closed_index", ColumnType.NUMBER, cycle -> cycle.closedIndex)
            .changing("settled_weight", ColumnType.DECIMAL, cycle -> cycle.settledWeight)
            .changing("applied_index", ColumnType.NUMBER, Cycle::appliedIndex);

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
    private @Nullable Long closedIndex;
    private BigInteger settledWeight = BigInteger.ZERO;

    protected Cycle() {}

    Cycle(CycleId id, Instant openedAt) {
        this.cycle = id.toString();
        this.currency = id.currency().code();
        this.number = id.number();
        this.status = CycleStatus.OPEN;
        this.openedAt = openedAt.truncatedTo(ChronoUnit.MICROS);
    }

    static Cycle read(ResultSet row) throws SQLException {
        Cycle cycle = new Cycle(CycleId.parse(row.getString(1)), Objects.requireNonNull(RowTable.time(row, 5)));
        cycle.status = CycleStatus.valueOf(row.getString(4));
        cycle.closedAt = RowTable.time(row, 6);
        cycle.paymentCount = row.getLong(7);
        cycle.grossValue = row.getLong(8);
        cycle.closedIndex = row.getObject(9, Long.class);
        cycle.settledWeight = row.getBigDecimal(10).toBigIntegerExact();
        cycle.reflects(row.getLong(11));
        return cycle;
    }

    void count(Turnover turnover, Instant at) {
        paymentCount += turnover.payments().size();
        grossValue = Math.addExact(grossValue, turnover.gross());
        settledWeight =
                settledWeight.add(BigInteger.valueOf(turnover.gross()).multiply(BigInteger.valueOf(microsUntil(at))));
    }

    void close(Instant at, long index) {
        status = CycleStatus.CLOSED;
        closedAt = at.truncatedTo(ChronoUnit.MICROS);
        closedIndex = index;
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

    /** The index of its cut-off; beyond any while it is open. */
    long closedIndex() {
        return closedIndex == null ? Long.MAX_VALUE : closedIndex;
    }

    private long microsUntil(Instant at) {
        return ChronoUnit.MICROS.between(openedAt, at);
    }

    CycleView view(SettlementModel model, @Nullable List<PositionView> positions) {
        String gross = Money.major(grossValue, CurrencyCode.of(currency));
        return new CycleView(
                cycle, currency, model.name(), status.name(), openedAt, closedAt, paymentCount, gross, positions);
    }

    /** What of it is told in metrics; an open cycle ends now. */
    CycleFigures figures(SettlementModel model, Instant now) {
        long micros = microsUntil(closedAt == null ? now : closedAt);
        return new CycleFigures(CycleId.parse(cycle), model, paymentCount, grossValue, settledWeight, micros);
    }
}
