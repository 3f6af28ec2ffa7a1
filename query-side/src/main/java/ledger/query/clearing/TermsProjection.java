package ledger.query.clearing;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import ledger.messages.clearing.ClearingEvent.CapThresholdReached;
import ledger.messages.clearing.ClearingEvent.TermsAgreed;
import ledger.query.progress.ClearingGroup;
import ledger.query.progress.LogIndex;
import ledger.query.progress.RowBatch;
import ledger.query.progress.ViewPart;
import ledger.query.progress.ViewTable;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Keeps what was agreed for the currencies, and who came near its limit. */
@Component
@ProcessingGroup(ClearingGroup.NAME)
class TermsProjection implements ViewPart {

    private final RowBatch<TermsKey, TermsRow> termsRows;
    private final RowBatch<Long, Alarm> alarmRows;

    TermsProjection(EntityManager entityManager) {
        this.termsRows = new RowBatch<>(entityManager, TermsRow.class);
        this.alarmRows = new RowBatch<>(entityManager, Alarm.class);
    }

    @EventHandler
    void on(TermsAgreed event, TrackingToken token) {
        TermsKey key = new TermsKey(event.currency().code(), LogIndex.of(token));
        termsRows.insert(key, key.agreedIndex(), new TermsRow(key, event));
    }

    @EventHandler
    void on(CapThresholdReached event, @Timestamp Instant at, TrackingToken token) {
        long index = LogIndex.of(token);
        alarmRows.insert(index, index, new Alarm(event, at, index));
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(ViewTable.of("clearing_terms"), ViewTable.of("clearing_alarm"));
    }
}
