package ledger.query.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ledger.messages.AccountId;
import ledger.messages.Caller;
import ledger.query.Answer;
import ledger.query.Slice;
import ledger.query.statements.Period;
import ledger.query.statements.Statement;
import ledger.query.statements.StatementEnquiry;
import ledger.query.statements.StatementEntries;
import ledger.query.statements.StatementView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers statements: JSON page by page, the other forms whole, entry by entry as they are read. */
@RestController
class StatementController {

    private final StatementEnquiry enquiry;
    private final StatementEntries entries;

    StatementController(StatementEnquiry enquiry, StatementEntries entries) {
        this.enquiry = enquiry;
        this.entries = entries;
    }

    /** The statement as JSON; null where another form was wanted, which has been sent then. */
    @GetMapping("/v1/accounts/{accountId}/statement")
    @Nullable
    ResponseEntity<StatementView> statement(
            @PathVariable String accountId,
            StatementRequest request,
            @RequestHeader HttpHeaders headers,
            HttpServletResponse response,
            Caller caller)
            throws HttpMediaTypeNotAcceptableException, IOException {
        AccountId account = Parameter.path(accountId, AccountId::new);
        Period period = request.period();
        StatementForm form = request.form(headers);
        if (form != StatementForm.JSON) {
            request.requireWhole();
            Statement statement = enquiry.statement(account, period, caller);
            StatementDocument.send(statement, entries.of(statement), form, response);
            return null;
        }
        Slice slice = request.slice();
        Answer<StatementView> page = enquiry.page(account, period, slice, caller);
        return ResponseEntity.ok()
                .contentType(form.type())
                .header(AsOf.HEADER, String.valueOf(page.asOf()))
                .body(page.body());
    }
}
