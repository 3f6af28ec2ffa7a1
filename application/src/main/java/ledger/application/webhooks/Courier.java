package ledger.application.webhooks;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import ledger.application.webhooks.Webhook.Trouble;
import ledger.messages.Caller;
import ledger.query.progress.ProjectionProgress;
import ledger.query.stream.EventStream;
import ledger.query.stream.StreamPage;
import ledger.query.stream.StreamedEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells one webhook what happened since it was told last: in order, one after the other, each until it is taken. */
final class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int STRETCH = 5_000;
    private static final Duration TURN = Duration.ofSeconds(1);
    private static final Duration FOR_THE_VIEWS = Duration.ofSeconds(2);

    private final Webhooks webhooks;
    private final EventStream events;
    private final ProjectionProgress views;
    private final Messages messages;
    private final Postman postman;
    private final WebhooksProperties properties;
    private final Clock clock;
    private final Timer delivered;
    private final Timer failed;

    Courier(
            Webhooks webhooks,
            EventStream events,
            ProjectionProgress views,
            Messages messages,
            Postman postman,
            WebhooksProperties properties,
            Clock clock,
            MeterRegistry registry) {
        this.webhooks = webhooks;
        this.events = events;
        this.views = views;
        this.messages = messages;
        this.postman = postman;
        this.properties = properties;
        this.clock = clock;
        this.delivered = attempts(registry, "delivered");
        this.failed = attempts(registry, "failed");
    }

    private static Timer attempts(MeterRegistry registry, String outcome) {
        return Timer.builder("ledger.webhook.delivery")
                .description("How long attempts to deliver took")
                .tag("outcome", outcome)
                .publishPercentileHistogram()
                .register(registry);
    }

    /** Goes on until everything up to the head is told, or something is not taken, or it had its turn. */
    void turn(Webhook webhook, long head, BooleanSupplier goOn) {
        long end = System.nanoTime() + TURN.toNanos();
        BooleanSupplier mayGoOn = () -> goOn.getAsBoolean() && System.nanoTime() - end < 0;
        @Nullable Webhook now = webhook;
        while (now != null && now.nextIndex() <= head && mayGoOn.getAsBoolean()) {
            now = tellPage(now, Math.min(now.nextIndex() + STRETCH, head + 1), mayGoOn);
        }
    }

    /** The webhook as it is behind a page of the stretch; null where it ended earlier. */
    private @Nullable Webhook tellPage(Webhook webhook, long before, BooleanSupplier mayGoOn) {
        Webhook now = webhook;
        Caller participant = Caller.of(now.key().participant());
        StreamPage page = events.page(now.nextIndex(), before, Topic.eventTypes(now.events()), participant);
        for (StreamedEvent event : page.events()) {
            if (!mayGoOn.getAsBoolean() || !deliver(event, now)) {
                return null;
            }
            now = now.toldOf(event.index(), clock.instant());
        }
        webhooks.passOver(now, page.next());
        return now.at(page.next());
    }

    /** Whether the next event may follow. */
    private boolean deliver(StreamedEvent event, Webhook webhook) {
        if (!views.await(event.index(), FOR_THE_VIEWS)) {
            return false;
        }
        Message message = messages.of(event, webhook);
        long begun = System.nanoTime();
        Optional<String> problem = postman.send(webhook, message);
        Timer attempts = problem.isEmpty() ? delivered : failed;
        attempts.record(Duration.ofNanos(System.nanoTime() - begun));
        if (problem.isPresent()) {
            fail(webhook, problem.get());
            return false;
        }
        if (webhook.trouble() != null) {
            LOG.info("webhook {} takes messages again", webhook.key());
        }
        return webhooks.delivered(webhook, event.index(), clock.instant());
    }

    private void fail(Webhook webhook, String error) {
        Instant now = clock.instant();
        Trouble before = webhook.trouble();
        int failures = before == null ? 0 : before.failures();
        Instant since = before == null ? now : before.since();
        webhooks.failed(webhook.key(), new Trouble(failures + 1, since, now.plus(pause(failures)), error));
        if (before == null) {
            LOG.warn("webhook {} does not take messages and is tried again: {}", webhook.key(), error);
        } else if (now.isAfter(since.plus(properties.suspendAfter()))) {
            webhooks.suspend(webhook.key(), now);
            LOG.warn("webhook {} has not taken messages since {} and is suspended: {}", webhook.key(), since, error);
        }
    }

    /** Twice as long after each failure, and never twice the same, so that not all come back at once. */
    private Duration pause(int failures) {
        long doubled = properties.firstRetry().toMillis() << Math.min(failures, 24);
        long longest = Math.min(properties.longestRetry().toMillis(), doubled);
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest * 3 / 4, longest + 1));
    }
}
