package ledger.command.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import ledger.messages.AccountId;
import ledger.messages.Caller;
import ledger.messages.accounts.AccountCommand;
import ledger.messages.accounts.AccountCommand.BlockAccount;
import ledger.messages.accounts.AccountCommand.CloseAccount;
import ledger.messages.accounts.AccountCommand.UnblockAccount;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Opens, blocks, unblocks and closes accounts. */
@RestController
final class AccountOrderController {

    private final Desk desk;
    private final Answers answers;
    private final Bulk bulk;

    AccountOrderController(Desk desk, Answers answers, Bulk bulk) {
        this.desk = desk;
        this.answers = answers;
        this.bulk = bulk;
    }

    @PostMapping(
            path = "/v1/accounts",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AccountAnswer> open(@RequestBody AccountBody body, Caller caller) {
        AccountAnswer account = decide(body.open(), caller);
        return ResponseEntity.created(URI.create("/v1/accounts/" + account.accountId()))
                .body(account);
    }

    @PostMapping(
            path = "/v1/accounts/bulk",
            consumes = MediaType.APPLICATION_NDJSON_VALUE,
            produces = {MediaType.APPLICATION_NDJSON_VALUE, MediaType.APPLICATION_JSON_VALUE})
    void openAll(HttpServletRequest request, HttpServletResponse response, Caller caller) throws IOException {
        response.setStatus(HttpServletResponse.SC_CREATED);
        bulk.run(
                request,
                response,
                caller,
                new LineForm<>(
                        AccountBody.class,
                        AccountBody::open,
                        answers::account,
                        (line, problem) -> ProblemLine.of(problem, null, line.accountId())));
    }

    @PostMapping(path = "/v1/accounts/{accountId}/block", produces = MediaType.APPLICATION_JSON_VALUE)
    AccountAnswer block(@PathVariable String accountId, Caller caller) {
        return decide(new BlockAccount(id(accountId)), caller);
    }

    @PostMapping(path = "/v1/accounts/{accountId}/unblock", produces = MediaType.APPLICATION_JSON_VALUE)
    AccountAnswer unblock(@PathVariable String accountId, Caller caller) {
        return decide(new UnblockAccount(id(accountId)), caller);
    }

    @PostMapping(path = "/v1/accounts/{accountId}/close", produces = MediaType.APPLICATION_JSON_VALUE)
    AccountAnswer close(@PathVariable String accountId, Caller caller) {
        return decide(new CloseAccount(id(accountId)), caller);
    }

    private AccountAnswer decide(AccountCommand command, Caller caller) {
        return answers.account(desk.decide(command, caller));
    }

    private static AccountId id(String accountId) {
        return new Field("accountId", accountId).as(AccountId::new);
    }
}
