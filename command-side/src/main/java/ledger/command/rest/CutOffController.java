package ledger.command.rest;

import ledger.messages.Caller;
import ledger.messages.clearing.ClearingCommand.CutOff;
import ledger.messages.clearing.ClearingEvent.CycleCutOff;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cuts clearing cycles off. */
@RestController
final class CutOffController {

    private final Desk desk;

    CutOffController(Desk desk) {
        this.desk = desk;
    }

    record CycleChange(String closed, String opened) {}

    @PostMapping(path = "/v1/clearing/{currency}/cut-off", produces = MediaType.APPLICATION_JSON_VALUE)
    CycleChange cutOff(@PathVariable String currency, Caller caller) {
        CutOff command = new CutOff(Amounts.currency(currency));
        CycleCutOff cutOff = Answers.result(desk.decide(command, caller), CycleCutOff.class);
        return new CycleChange(cutOff.closed().toString(), cutOff.opened().toString());
    }
}
