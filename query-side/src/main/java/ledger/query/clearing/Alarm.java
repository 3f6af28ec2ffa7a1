package ledger.query.clearing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import ledger.messages.CurrencyCode;
import ledger.messages.Money;
import ledger.messages.clearing.ClearingEvent.CapThresholdReached;
import ledger.query.progress.Row;

/** A participant came near its limit. */
@Entity
@Table(name = "clearing_alarm")
class Alarm extends Row {

    @Id
    private long alarmIndex;

    private String currency;
    private String participantId;
    private int percent;
    private long used;
    private long cap;
    private Instant raisedAt;

    protected Alarm() {}

    Alarm(CapThresholdReached event, Instant at, long index) {
        this.alarmIndex = index;
        this.currency = event.currency().code();
        this.participantId = event.participantId().value();
        this.percent = event.percent();
        this.used = event.used().minor();
        this.cap = event.cap().minor();
        this.raisedAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    long index() {
        return alarmIndex;
    }

    AlarmView view() {
        CurrencyCode code = CurrencyCode.of(currency);
        return new AlarmView(
                alarmIndex, raisedAt, participantId, percent, Money.major(used, code), Money.major(cap, code));
    }
}
