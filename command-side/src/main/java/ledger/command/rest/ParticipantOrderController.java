package ledger.command.rest;

import ledger.messages.Caller;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.clearing.ClearingCommand.SetNetDebitCap;
import ledger.messages.participants.ParticipantCommand.ReinstateParticipant;
import ledger.messages.participants.ParticipantCommand.SuspendParticipant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Limits, suspends and reinstates participants. */
@RestController
final class ParticipantOrderController {

    private final Desk desk;

    ParticipantOrderController(Desk desk) {
        this.desk = desk;
    }

    record CapBody(@Nullable String currency, @Nullable String amount) {
        Money cap() {
            return new Field("amount", amount).as(Amounts.in(Amounts.currency(currency)));
        }
    }

    record Cap(String participantId, String currency, String amount) {}

    record Standing(String participantId, String status) {}

    @PutMapping(
            path = "/v1/participants/{participantId}/net-debit-cap",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Cap limit(@PathVariable String participantId, @RequestBody CapBody body, Caller caller) {
        SetNetDebitCap command = new SetNetDebitCap(id(participantId), body.cap());
        desk.decide(command, caller);
        return new Cap(participantId, command.currency().code(), command.cap().major());
    }

    @PostMapping(path = "/v1/participants/{participantId}/suspension", produces = MediaType.APPLICATION_JSON_VALUE)
    Standing suspend(@PathVariable String participantId, Caller caller) {
        desk.decide(new SuspendParticipant(id(participantId)), caller);
        return new Standing(participantId, "SUSPENDED");
    }

    @DeleteMapping(path = "/v1/participants/{participantId}/suspension", produces = MediaType.APPLICATION_JSON_VALUE)
    Standing reinstate(@PathVariable String participantId, Caller caller) {
        desk.decide(new ReinstateParticipant(id(participantId)), caller);
        return new Standing(participantId, "ACTIVE");
    }

    private static ParticipantId id(String participantId) {
        return new Field("participantId", participantId).as(ParticipantId::new);
    }
}
