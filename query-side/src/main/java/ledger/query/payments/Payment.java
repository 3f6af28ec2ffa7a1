package ledger.query.payments;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.StatusReason;
import ledger.messages.Timing;
import ledger.messages.clearing.ClearingCommand;
import ledger.messages.payments.PaymentEvent.PaymentInitiated;
import ledger.messages.payments.PaymentStatus;
import ledger.query.history.PaymentTrail;
import ledger.query.progress.ColumnType;
import ledger.query.progress.Row;
import ledger.query.progress.RowTable;
import org.jspecify.annotations.Nullable;

/** A payment and what became of it; its place in lists is that of its initiation in the log. */
@Entity
@Table(name = "payment")
class Payment extends Row {

    static final RowTable<Payment> TABLE = new RowTable<Payment>("payment")
            .key("payment_id", ColumnType.ID, payment -> payment.paymentId)
            .fixed("initiated_index", ColumnType.NUMBER, payment -> payment.initiatedIndex)
            .fixed("initiator", ColumnType.TEXT, payment -> payment.initiator)
            .fixed("debtor_account", ColumnType.TEXT, payment -> payment.debtorAccount)
            .fixed("creditor_account", ColumnType.TEXT, payment -> payment.creditorAccount)
            .changing("creditor_participant", ColumnType.TEXT, payment -> payment.creditorParticipant)
            .fixed("amount", ColumnType.NUMBER, payment -> payment.amount)
            .fixed("currency", ColumnType.TEXT, payment -> payment.currency)
            .fixed("end_to_end_id", ColumnType.TEXT, payment -> payment.endToEndId)
            .changing("status", ColumnType.TEXT, payment -> payment.status)
            .changing("reason", ColumnType.TEXT, payment -> payment.reason)
            .changing("cycle", ColumnType.TEXT, payment -> payment.cycle)
            .fixed("initiated_at", ColumnType.TIME, payment -> payment.initiatedAt)
            .changing("completed_at", ColumnType.TIME, payment -> payment.completedAt)
            .changing("applied_index", ColumnType.NUMBER, Payment::appliedIndex);

    @Id
    private UUID paymentId;

    private long initiatedIndex;
    private String initiator;
    private String debtorAccount;
    private String creditorAccount;
    private @Nullable String creditorParticipant;
    private long amount;
    private String currency;
    private String endToEndId;

    @Enumerated(EnumType.STRING)
    private PaymentStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable StatusReason reason;

    private @Nullable String cycle;
    private Instant initiatedAt;
    private @Nullable Instant completedAt;

    protected Payment() {}

    Payment(PaymentInitiated order, long index) {
        this.paymentId = order.paymentId().value();
        this.initiatedIndex = index;
        this.initiator = order.initiator();
        this.debtorAccount = order.debtorAccount().value();
        this.creditorAccount = order.creditorAccount().value();
        this.amount = order.amount().minor();
        this.currency = order.amount().currency().code();
        this.endToEndId = order.endToEndId();
        this.status = PaymentStatus.PENDING;
        this.initiatedAt = order.initiatedAt().truncatedTo(ChronoUnit.MICROS);
    }

    static Payment read(ResultSet row) throws SQLException {
        Payment payment = new Payment();
        payment.paymentId = row.getObject(1, UUID.class);
        payment.initiatedIndex = row.getLong(2);
        payment.initiator = row.getString(3);
        payment.debtorAccount = row.getString(4);
        payment.creditorAccount = row.getString(5);
        payment.creditorParticipant = row.getString(6);
        payment.amount = row.getLong(7);
        payment.currency = row.getString(8);
        payment.endToEndId = row.getString(9);
        payment.status = PaymentStatus.valueOf(row.getString(10));
        payment.reason = row.getString(11) == null ? null : StatusReason.valueOf(row.getString(11));
        payment.cycle = row.getString(12);
        payment.initiatedAt = Objects.requireNonNull(RowTable.time(row, 13));
        payment.completedAt = RowTable.time(row, 14);
        payment.reflects(row.getLong(15));
        return payment;
    }

    UUID paymentId() {
        return paymentId;
    }

    void acceptedBy(ParticipantId participantId) {
        creditorParticipant = participantId.value();
    }

    void complete(@Nullable CycleId cycle, Instant at) {
        this.cycle = cycle == null ? null : cycle.toString();
        end(PaymentStatus.COMPLETED, at);
    }

    void reject(StatusReason reason, Instant at) {
        this.reason = reason;
        end(PaymentStatus.REJECTED, at);
    }

    /** Ends it as its sender wished while it waited. */
    void cancel(Instant at) {
        this.reason = StatusReason.ORDER_CANCELLED;
        end(PaymentStatus.CANCELLED, at);
    }

    /** Moves on to a status that is not its last. */
    void become(PaymentStatus status) {
        this.status = status;
    }

    private void end(PaymentStatus status, Instant at) {
        this.status = status;
        this.completedAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether it concerns the participant: its own order, or money that arrived on one of its accounts. */
    boolean concerns(ParticipantId participantId) {
        return initiator.equals(participantId.value())
                || (status == PaymentStatus.COMPLETED && participantId.value().equals(creditorParticipant));
    }

    long initiatedIndex() {
        return initiatedIndex;
    }

    Instant initiatedAt() {
        return initiatedAt;
    }

    PaymentView view(@Nullable Timing timing) {
        return new PaymentView(
                paymentId.toString(),
                status.name(),
                reason == null ? null : ReasonView.of(reason),
                debtorAccount,
                creditorAccount,
                Money.major(amount, CurrencyCode.of(currency)),
                currency,
                endToEndId,
                cycle,
                initiatedAt,
                completedAt,
                timing);
    }

    /** Which aggregates have a say in this payment, as the log names them. */
    PaymentTrail trail() {
        return new PaymentTrail(
                paymentId.toString(),
                List.of(debtorAccount, creditorAccount, ClearingCommand.target(CurrencyCode.of(currency))));
    }
}
