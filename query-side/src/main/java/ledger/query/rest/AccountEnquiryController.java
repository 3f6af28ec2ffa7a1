package ledger.query.rest;

import ledger.messages.AccountId;
import ledger.messages.Caller;
import ledger.messages.ParticipantId;
import ledger.query.Items;
import ledger.query.Slice;
import ledger.query.accounts.AccountEnquiry;
import ledger.query.accounts.AccountView;
import ledger.query.accounts.EntryView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what accounts hold and what was booked on them. */
@RestController
@RequestMapping("/v1/accounts")
class AccountEnquiryController {

    private final AccountEnquiry enquiry;

    AccountEnquiryController(AccountEnquiry enquiry) {
        this.enquiry = enquiry;
    }

    @GetMapping("/{accountId}")
    ResponseEntity<AccountView> account(@PathVariable String accountId, Caller caller) {
        return AsOf.answer(enquiry.account(Parameter.path(accountId, AccountId::new), caller));
    }

    @GetMapping
    ResponseEntity<Items<AccountView>> accounts(
            @RequestParam(required = false) @Nullable String participantId,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        ParticipantId owner = Parameter.query("participantId", participantId, ParticipantId::new);
        return AsOf.answer(enquiry.accounts(owner, Slice.of(limit, cursor), caller));
    }

    @GetMapping("/{accountId}/entries")
    ResponseEntity<Items<EntryView>> entries(
            @PathVariable String accountId,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        AccountId account = Parameter.path(accountId, AccountId::new);
        return AsOf.answer(enquiry.entries(account, Slice.of(limit, cursor), caller));
    }
}
