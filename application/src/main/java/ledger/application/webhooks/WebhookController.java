package ledger.application.webhooks;

import java.util.List;
import java.util.regex.Pattern;
import ledger.messages.Caller;
import ledger.messages.LogHead;
import ledger.messages.ParticipantId;
import ledger.messages.Problem;
import ledger.query.Items;
import ledger.query.rest.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets participants say where they want to be told of what; operators see all, and end or resume what troubles. */
@RestController
@RequestMapping("/v1/webhooks")
class WebhookController {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final Registration registration;
    private final LogHead log;

    WebhookController(Registration registration, LogHead log) {
        this.registration = registration;
        this.log = log;
    }

    /** 201 and the secret for a new one; 200 for one that is there, which goes on where it is, with the same secret. */
    @PutMapping(
            path = "/{id}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<WebhookView> put(@PathVariable String id, @RequestBody WebhookBody body, Caller caller) {
        if (!ID.matcher(id).matches()) {
            throw Problem.MALFORMED.because("id: 1 to 64 letters, digits and hyphens");
        }
        String secret = registration.put(key(id, null, caller), body);
        return ResponseEntity.status(secret == null ? HttpStatus.OK : HttpStatus.CREATED)
                .body(view(key(id, null, caller), secret));
    }

    @GetMapping
    Items<WebhookView> all(Caller caller) {
        long head = log.index();
        List<WebhookView> views = registration.of(caller.participant()).stream()
                .map(webhook -> WebhookView.of(webhook, head, null))
                .toList();
        return new Items<>(views, null, head);
    }

    @GetMapping("/{id}")
    WebhookView one(
            @PathVariable String id, @RequestParam(required = false) @Nullable String participant, Caller caller) {
        return view(key(id, participant, caller), null);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, @RequestParam(required = false) @Nullable String participant, Caller caller) {
        registration.remove(key(id, participant, caller), caller);
    }

    /** A new secret, with which everything is signed from now on. */
    @PostMapping("/{id}/secret")
    WebhookView rotate(@PathVariable String id, Caller caller) {
        Webhook.Key key = key(id, null, caller);
        return view(key, registration.rotate(key));
    }

    /** It is tried again, from where it was. */
    @PostMapping("/{id}/resumption")
    WebhookView resume(
            @PathVariable String id, @RequestParam(required = false) @Nullable String participant, Caller caller) {
        Webhook.Key key = key(id, participant, caller);
        registration.resume(key, caller);
        return view(key, null);
    }

    private WebhookView view(Webhook.Key key, @Nullable String secret) {
        return WebhookView.of(registration.get(key), log.index(), secret);
    }

    /** A participant names its own; others say whose. */
    private static Webhook.Key key(String id, @Nullable String participant, Caller caller) {
        ParticipantId own = caller.participant();
        ParticipantId named = Parameter.query("participant", participant, ParticipantId::new);
        ParticipantId whose = named == null ? own : named;
        if (whose == null) {
            throw Problem.MALFORMED.because("participant: missing");
        }
        if (!caller.maySee(whose)) {
            throw Registration.unknown();
        }
        return new Webhook.Key(whose, id);
    }
}
