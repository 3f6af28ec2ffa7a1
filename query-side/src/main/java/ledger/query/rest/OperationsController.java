package ledger.query.rest;

import java.util.List;
import java.util.Map;
import ledger.query.Answer;
import ledger.query.Items;
import ledger.query.audit.reconciliation.Reconciliation;
import ledger.query.audit.reconciliation.ReconciliationView;
import ledger.query.history.EventLog;
import ledger.query.progress.ProjectionProgress;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells operators how far behind the log the views are, and whether they are right. */
@RestController
class OperationsController {

    private final ProjectionProgress progress;
    private final EventLog log;
    private final Reconciliation reconciliation;

    OperationsController(ProjectionProgress progress, EventLog log, Reconciliation reconciliation) {
        this.progress = progress;
        this.log = log;
        this.reconciliation = reconciliation;
    }

    /** Whether the ledger is sound, as it is checked all the time. */
    @GetMapping("/v1/ops/reconciliation")
    ReconciliationView reconciliation() {
        return reconciliation.view();
    }

    @GetMapping("/v1/ops/processors")
    ResponseEntity<Items<Lag>> processors() {
        // The views are asked first: what is stored in between makes them look behind, never ahead.
        Map<String, Long> indexes = progress.all();
        long head = log.head();
        List<Lag> lags = indexes.entrySet().stream()
                .map(entry -> new Lag(entry.getKey(), entry.getValue(), head, head - entry.getValue()))
                .toList();
        return AsOf.answer(new Answer<>(new Items<>(lags, null, head), head));
    }

    /**
     * How far one projection has read the log.
     *
     * @param lag how many events it has not read yet
     */
    record Lag(String name, long index, long head, long lag) {}
}
