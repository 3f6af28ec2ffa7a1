package ledger.query.rest;

import java.time.Duration;
import java.time.LocalDate;
import ledger.messages.AccountId;
import ledger.messages.Caller;
import ledger.messages.Problem;
import ledger.query.accounts.AccountEnquiry;
import ledger.query.accounts.BalanceView;
import ledger.query.history.EventLog;
import ledger.query.progress.ProjectionProgress;
import ledger.query.statements.StatementEnquiry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what an account held earlier: at a time, after an event, at the end of a day; never what it will hold. */
@RestController
class BalanceEnquiryController {

    private static final Duration CATCH_UP = Duration.ofSeconds(2);

    private final AccountEnquiry enquiry;
    private final StatementEnquiry statements;
    private final EventLog log;
    private final ProjectionProgress progress;

    BalanceEnquiryController(
            AccountEnquiry enquiry, StatementEnquiry statements, EventLog log, ProjectionProgress progress) {
        this.enquiry = enquiry;
        this.statements = statements;
        this.log = log;
        this.progress = progress;
    }

    @GetMapping("/v1/accounts/{accountId}/balance")
    ResponseEntity<BalanceView> balance(
            @PathVariable String accountId,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String index,
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(required = false) @Nullable String basis,
            Caller caller) {
        AccountId account = Parameter.path(accountId, AccountId::new);
        if (date != null && (at != null || index != null)) {
            throw Problem.MALFORMED.because("at, index, date: one of them, not several");
        }
        if (date != null || basis != null) {
            LocalDate day = Parameter.required("date", date, Parameter::date);
            return AsOf.answer(statements.balance(account, day, Parameter.basis(basis), caller));
        }
        PlaceInLog place = PlaceInLog.orHead(at, index, log);
        // Where the view does not get there in time, the enquiry says so.
        boolean unused = progress.await(place.index(), CATCH_UP);
        return AsOf.answer(enquiry.balance(account, place.index(), place.at(), caller));
    }
}
