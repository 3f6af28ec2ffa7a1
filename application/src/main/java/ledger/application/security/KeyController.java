package ledger.application.security;

import ledger.messages.ParticipantId;
import ledger.messages.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets the operator replace or revoke a participant's key, when it was lost or has leaked. */
@RestController
final class KeyController {

    private final ApiKeys keys;

    KeyController(ApiKeys keys) {
        this.keys = keys;
    }

    record Issued(String participantId, String apiKey) {}

    @PostMapping(path = "/v1/participants/{participantId}/api-key", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Issued replace(@PathVariable String participantId) {
        String key = keys.replace(id(participantId));
        if (key == null) {
            throw unknown();
        }
        return new Issued(participantId, key);
    }

    @DeleteMapping("/v1/participants/{participantId}/api-key")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String participantId) {
        if (keys.revoke(id(participantId)) == 0) {
            throw unknown();
        }
    }

    private static ParticipantId id(String participantId) {
        try {
            return new ParticipantId(participantId);
        } catch (IllegalArgumentException e) {
            throw Problem.MALFORMED.because("participantId: " + e.getMessage());
        }
    }

    private static RuntimeException unknown() {
        return Problem.NOT_FOUND.because("no such participant");
    }
}
