package ledger.command.rest;

import ledger.messages.AccountId;
import ledger.messages.Caller;
import ledger.messages.CurrencyCode;
import ledger.messages.clearing.ClearingCommand.AgreeTerms;
import ledger.messages.clearing.RemedyCommand.SetGuaranteeFund;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Agrees what holds for everyone who clears in a currency. */
@RestController
final class SchemeOrderController {

    private final Desk desk;

    SchemeOrderController(Desk desk) {
        this.desk = desk;
    }

    /** The fund as it is from now on, whatever was drawn before; amounts in major units. */
    record FundBody(
            @Nullable String creditAccount,
            @Nullable String creditLines,
            @Nullable String contributionsAccount,
            @Nullable String contributions) {
        SetGuaranteeFund command(CurrencyCode currency) {
            return new SetGuaranteeFund(
                    currency,
                    new Field("creditAccount", creditAccount).as(AccountId::new),
                    new Field("creditLines", creditLines).as(Amounts.in(currency)),
                    new Field("contributionsAccount", contributionsAccount).as(AccountId::new),
                    new Field("contributions", contributions).as(Amounts.in(currency)));
        }
    }

    record Fund(
            String currency,
            String creditAccount,
            String creditLines,
            String contributionsAccount,
            String contributions) {}

    @PutMapping(
            path = "/v1/clearing/{currency}/terms",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    TermsAnswer agree(@PathVariable String currency, @RequestBody TermsBody body, Caller caller) {
        CurrencyCode code = Amounts.currency(currency);
        AgreeTerms command = new AgreeTerms(code, body.terms(code));
        desk.decide(command, caller);
        return TermsAnswer.of(code, command.terms());
    }

    @PutMapping(
            path = "/v1/clearing/{currency}/guarantee-fund",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Fund fund(@PathVariable String currency, @RequestBody FundBody body, Caller caller) {
        SetGuaranteeFund command = body.command(Amounts.currency(currency));
        desk.decide(command, caller);
        return new Fund(
                command.currency().code(),
                command.creditAccount().value(),
                command.creditLines().major(),
                command.contributionsAccount().value(),
                command.contributions().major());
    }
}
