package ledger.query.rest;

import java.util.List;
import java.util.Map;
import ledger.query.Answer;
import ledger.query.Items;
import ledger.query.history.EventLog;
import ledger.query.progress.ProjectionProgress;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells operators how far behind the log the views are. */
@RestController
class OperationsController {

    private final ProjectionProgress progress;
    private final EventLog log;

    OperationsController(ProjectionProgress progress, EventLog log) {
        this.progress = progress;
        this.log = log;
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
