package ledger.command.rest;

import ledger.messages.Caller;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.Problem;
import ledger.messages.clearing.ClearingCommand.PledgeCollateral;
import ledger.messages.clearing.ClearingCommand.SetNetDebitCap;
import ledger.messages.participants.ParticipantCommand.ReinstateParticipant;
import ledger.messages.participants.ParticipantCommand.SuspendParticipant;
import ledger.messages.queue.QueueCommand.AgreeQueueing;
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

    record AmountBody(@Nullable String currency, @Nullable String amount) {
        Money money() {
            return new Field("amount", amount).as(Amounts.in(Amounts.currency(currency)));
        }
    }

    record QueueingBody(@Nullable String currency, @Nullable Boolean queueing) {
        AgreeQueueing command(ParticipantId participantId) {
            if (queueing == null) {
                throw Problem.MALFORMED.because("queueing: missing");
            }
            return new AgreeQueueing(Amounts.currency(currency), participantId, queueing);
        }
    }

    record Amount(String participantId, String currency, String amount) {}

    record Queueing(String participantId, String currency, boolean queueing) {}

    record Standing(String participantId, String status) {}

    @PutMapping(
            path = "/v1/participants/{participantId}/net-debit-cap",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Amount limit(@PathVariable String participantId, @RequestBody AmountBody body, Caller caller) {
        SetNetDebitCap command = new SetNetDebitCap(id(participantId), body.money());
        desk.decide(command, caller);
        return new Amount(
                participantId, command.currency().code(), command.cap().major());
    }

    /** What the participant has pledged beside its settlement account, as it is from now on. */
    @PutMapping(
            path = "/v1/participants/{participantId}/collateral",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Amount pledge(@PathVariable String participantId, @RequestBody AmountBody body, Caller caller) {
        PledgeCollateral command = new PledgeCollateral(id(participantId), body.money());
        desk.decide(command, caller);
        return new Amount(
                participantId, command.currency().code(), command.collateral().major());
    }

    /** Whether the participant's payments wait for liquidity even where they do not ask for it. */
    @PutMapping(
            path = "/v1/participants/{participantId}/queueing",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Queueing queue(@PathVariable String participantId, @RequestBody QueueingBody body, Caller caller) {
        AgreeQueueing command = body.command(id(participantId));
        desk.decide(command, caller);
        return new Queueing(participantId, command.currency().code(), command.queueing());
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
