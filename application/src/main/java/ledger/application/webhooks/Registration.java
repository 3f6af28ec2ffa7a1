package ledger.application.webhooks;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import ledger.messages.Caller;
import ledger.messages.LogHead;
import ledger.messages.ParticipantId;
import ledger.messages.Problem;
import ledger.messages.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;

/** Which webhooks there are; whatever changes is in the node's log, with who changed it. */
final class Registration {

    private static final Logger LOG = LoggerFactory.getLogger(Registration.class);

    private final Webhooks webhooks;
    private final WebhookSecrets secrets;
    private final Targets targets;
    private final LogHead log;
    private final Clock clock;
    private final int most;

    Registration(Webhooks webhooks, WebhookSecrets secrets, Targets targets, LogHead log, Clock clock, int most) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.targets = targets;
        this.log = log;
        this.clock = clock;
        this.most = most;
    }

    /** Makes or changes one; the secret of a new one, which is told what happens from now on, else null. */
    @Nullable
    String put(Webhook.Key key, WebhookBody body) {
        String url = body.target(targets);
        Set<Topic> topics = body.topics();
        if (webhooks.find(key).isPresent()) {
            webhooks.change(key, url, topics);
            LOG.info("webhook {} was changed", key);
            return null;
        }
        if (webhooks.of(key.participant()).size() >= most) {
            throw Problem.CONFLICT.because("there are " + most + " webhooks already");
        }
        String salt = WebhookSecrets.newSalt();
        Webhook made = new Webhook(key, url, topics, salt, secrets.keyId(), log.index() + 1, null, null, null);
        try {
            webhooks.add(made, clock.instant());
        } catch (DuplicateKeyException e) {
            throw Problem.CONFLICT.because("another request makes this webhook now");
        }
        LOG.info("webhook {} was made", key);
        return secrets.text(key, salt);
    }

    List<Webhook> of(@Nullable ParticipantId participant) {
        return webhooks.of(participant);
    }

    Webhook get(Webhook.Key key) {
        return webhooks.find(key).orElseThrow(Registration::unknown);
    }

    /** The new secret. */
    String rotate(Webhook.Key key) {
        String salt = WebhookSecrets.newSalt();
        if (!webhooks.rotate(key, salt, secrets.keyId())) {
            throw unknown();
        }
        LOG.info("webhook {} has a new secret", key);
        return secrets.text(key, salt);
    }

    void remove(Webhook.Key key, Caller caller) {
        if (!webhooks.remove(key)) {
            throw unknown();
        }
        LOG.info("webhook {} was removed by {}", key, caller.name());
    }

    void resume(Webhook.Key key, Caller caller) {
        if (!webhooks.resume(key)) {
            throw unknown();
        }
        LOG.info("webhook {} was resumed by {}", key, caller.name());
    }

    static ProblemException unknown() {
        return Problem.NOT_FOUND.because("no such webhook");
    }
}
