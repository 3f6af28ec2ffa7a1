package ledger.command.rest;

import ledger.command.settlements.SettlementOutcome;
import ledger.messages.Caller;
import ledger.messages.CycleId;
import ledger.messages.settlements.SettlementCommand.SettleCycle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Settles closed clearing cycles. */
@RestController
final class SettlementOrderController {

    private final Desk desk;

    SettlementOrderController(Desk desk) {
        this.desk = desk;
    }

    /** The cycle to settle. */
    record SettlementBody(@Nullable String cycle) {}

    /** A settled cycle answers the same again; a failed one is tried again. */
    @PostMapping(
            path = "/v1/settlements",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    SettlementAnswer settle(@RequestBody SettlementBody body, Caller caller) {
        CycleId cycle = new Field("cycle", body.cycle()).as(CycleId::parse);
        return SettlementAnswer.of(
                Answers.result(desk.decide(new SettleCycle(cycle), caller), SettlementOutcome.class));
    }
}
