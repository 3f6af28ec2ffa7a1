package ledger.query.rest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import ledger.messages.AccountId;
import ledger.messages.Caller;
import ledger.messages.Problem;
import ledger.query.accounts.AccountEnquiry;
import ledger.query.accounts.BalanceView;
import ledger.query.history.EventLog;
import ledger.query.progress.ProjectionProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what an account held at an earlier time, or after an earlier event, but never what it is going to hold. */
@RestController
class BalanceEnquiryController {

    private static final Duration CATCH_UP = Duration.ofSeconds(2);

    private final AccountEnquiry enquiry;
    private final EventLog log;
    private final ProjectionProgress progress;

    BalanceEnquiryController(AccountEnquiry enquiry, EventLog log, ProjectionProgress progress) {
        this.enquiry = enquiry;
        this.log = log;
        this.progress = progress;
    }

    @GetMapping("/v1/accounts/{id}/balance")
    ResponseEntity<BalanceView> balance(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String index,
            Caller caller) {
        AccountId account = Parameter.path(id, AccountId::new);
        Instant time = Parameter.query("at", at, Parameter::time);
        Long place = Parameter.query("index", index, Parameter::index);
        long last = last(time, place);
        // Where the view does not get there in time, the enquiry says so.
        boolean unused = progress.await(last, CATCH_UP);
        return AsOf.answer(enquiry.balance(account, last, time, caller));
    }

    private long last(@Nullable Instant time, @Nullable Long place) {
        if (time != null && place != null) {
            throw Problem.MALFORMED.because("at, index: one of them, not both");
        }
        if (time != null) {
            if (time.isAfter(Clock.systemUTC().instant())) {
                throw Problem.MALFORMED.because("at: in the future");
            }
            return log.indexAt(time);
        }
        long head = log.head();
        if (place != null && place > head) {
            throw Problem.MALFORMED.because("index: the log ends at " + head);
        }
        return place != null ? place : head;
    }
}
