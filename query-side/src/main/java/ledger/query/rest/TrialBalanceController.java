package ledger.query.rest;

import java.time.Duration;
import ledger.query.audit.PastEnquiry;
import ledger.query.audit.TrialBalanceView;
import ledger.query.history.EventLog;
import ledger.query.progress.ProjectionProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what the two sides of the books add up to, now or at an earlier time. */
@RestController
class TrialBalanceController {

    private static final Duration CATCH_UP = Duration.ofSeconds(2);

    private final PastEnquiry past;
    private final EventLog log;
    private final ProjectionProgress progress;

    TrialBalanceController(PastEnquiry past, EventLog log, ProjectionProgress progress) {
        this.past = past;
        this.log = log;
        this.progress = progress;
    }

    @GetMapping("/v1/audit/trial-balance")
    ResponseEntity<TrialBalanceView> trialBalance(
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String index) {
        PlaceInLog place = PlaceInLog.orHead(at, index, log);
        // Where the view does not get there in time, the enquiry says so.
        boolean unused = progress.await(place.index(), CATCH_UP);
        return AsOf.answer(past.trialBalance(place.index(), place.at()));
    }
}
