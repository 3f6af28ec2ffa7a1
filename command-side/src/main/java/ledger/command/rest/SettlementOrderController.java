package ledger.command.rest;

import ledger.command.settlements.SettlementOutcome;
import ledger.messages.Caller;
import ledger.messages.CycleId;
import ledger.messages.clearing.RemedyCommand.SimulateUnwind;
import ledger.messages.clearing.RemedyCommand.UnwindPlan;
import ledger.messages.settlements.Remedy;
import ledger.messages.settlements.SettlementCommand.SettleCycle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
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

    /** The cycle to settle, and what is to be done if someone cannot pay: nothing, unless it is said. */
    record SettlementBody(@Nullable String cycle, @Nullable String remedy) {
        SettleCycle command() {
            return new SettleCycle(
                    id(cycle), new Field("remedy", remedy).orElse(Remedy.NONE, Field.oneOf(Remedy.class)));
        }
    }

    /** A settled cycle answers the same again; a failed one is tried again. */
    @PostMapping(
            path = "/v1/settlements",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    SettlementAnswer settle(@RequestBody SettlementBody body, Caller caller) {
        return SettlementAnswer.of(Answers.result(desk.decide(body.command(), caller), SettlementOutcome.class));
    }

    /** What unwinding the cycle would do to whom, round by round; nothing is changed. */
    @PostMapping(path = "/v1/settlements/{cycle}/unwind-simulation", produces = MediaType.APPLICATION_JSON_VALUE)
    UnwindAnswer simulate(@PathVariable String cycle, Caller caller) {
        SimulateUnwind command = new SimulateUnwind(id(cycle));
        return UnwindAnswer.of(Answers.result(desk.decide(command, caller), UnwindPlan.class));
    }

    private static CycleId id(@Nullable String cycle) {
        return new Field("cycle", cycle).as(CycleId::parse);
    }
}
