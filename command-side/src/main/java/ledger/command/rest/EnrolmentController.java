package ledger.command.rest;

import java.net.URI;
import ledger.messages.Caller;
import ledger.messages.ParticipantId;
import ledger.messages.Problem;
import ledger.messages.ProblemException;
import ledger.messages.participants.ParticipantCommand.EnrolParticipant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Enrols participants and tells each its key, once. */
@RestController
final class EnrolmentController {

    private final Desk desk;
    private final ParticipantKeys keys;

    EnrolmentController(Desk desk, ParticipantKeys keys) {
        this.desk = desk;
        this.keys = keys;
    }

    record Enrolment(
            @Nullable String participantId, @Nullable String name) {
        EnrolParticipant enrol() {
            return new EnrolParticipant(
                    new Field("participantId", participantId).as(ParticipantId::new),
                    new Field("name", name).as(Field.text(140)));
        }
    }

    record Enrolled(String participantId, String name, String status, String apiKey) {}

    @PostMapping(
            path = "/v1/participants",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Enrolled> enrol(@RequestBody Enrolment body, Caller caller) {
        EnrolParticipant command = body.enrol();
        String key = keys.issue(command.participantId());
        decide(command, caller, key);
        String id = command.participantId().value();
        return ResponseEntity.created(URI.create("/v1/participants/" + id))
                .body(new Enrolled(id, command.name(), "ACTIVE", key));
    }

    /** The key is there before the participant is; it goes again only when the participant surely will not be. */
    private void decide(EnrolParticipant command, Caller caller, String key) {
        try {
            desk.decide(command, caller);
        } catch (ProblemException e) {
            if (e.problem() != Problem.OUTCOME_UNKNOWN) {
                keys.withdraw(key);
            }
            throw e;
        }
    }
}
