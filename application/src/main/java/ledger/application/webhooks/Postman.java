package ledger.application.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Carries a message to a webhook's target and says whether it was taken: within a time, following nobody elsewhere, and
 * reading no more of the answer than it must.
 */
final class Postman implements AutoCloseable {

    private static final int MOST_OF_AN_ANSWER = 65_536;

    private final WebhookSecrets secrets;
    private final Targets targets;
    private final Clock clock;
    private final Duration patience;
    private final CloseableHttpClient http;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "ledger-webhook-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    Postman(WebhookSecrets secrets, Targets targets, WebhooksProperties properties, Clock clock) {
        this.secrets = secrets;
        this.targets = targets;
        this.clock = clock;
        this.patience = properties.patience();
        this.http = client(targets, properties);
    }

    private static CloseableHttpClient client(Targets targets, WebhooksProperties properties) {
        Timeout patience = Timeout.of(properties.patience());
        ConnectionConfig connections = ConnectionConfig.custom()
                .setConnectTimeout(patience)
                .setSocketTimeout(patience)
                .setTimeToLive(TimeValue.ofMinutes(5))
                .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                .build();
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(targets)
                        .setDefaultConnectionConfig(connections)
                        .setMaxConnTotal(properties.threads())
                        .setMaxConnPerRoute(properties.threads())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(patience).build())
                .setUserAgent("ledger")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .build();
    }

    /** What went wrong, in a few words; empty when the message was taken. */
    Optional<String> send(Webhook webhook, Message message) {
        if (!webhook.keyId().equals(secrets.keyId())) {
            return Optional.of("this node has another key for webhooks");
        }
        try {
            return send(post(webhook, message));
        } catch (IllegalArgumentException e) {
            return Optional.of("the target is not allowed: " + e.getMessage());
        }
    }

    private HttpPost post(Webhook webhook, Message message) {
        HttpPost post = new HttpPost(targets.checked(webhook.url()));
        long now = clock.instant().getEpochSecond();
        post.setHeader("webhook-id", message.id());
        post.setHeader("webhook-timestamp", now);
        post.setHeader("webhook-signature", secrets.signature(webhook, message, now));
        post.setEntity(new StringEntity(message.body(), ContentType.APPLICATION_JSON.withCharset(UTF_8)));
        return post;
    }

    private Optional<String> send(HttpPost post) {
        Future<?> deadline = deadlines.schedule(post::cancel, patience.toMillis(), TimeUnit.MILLISECONDS);
        try (ClassicHttpResponse response = http.executeOpen(null, post, null)) {
            read(response.getEntity());
            return problem(response.getCode());
        } catch (UnknownHostException e) {
            return Optional.of("its name leads to no address that is delivered to");
        } catch (IOException e) {
            return Optional.of(
                    post.isCancelled()
                            ? "no answer within " + patience.toMillis() + " ms"
                            : e.getClass().getSimpleName());
        } finally {
            boolean unused = deadline.cancel(false);
        }
    }

    /** An answer that is read to its end leaves its connection for the next message. */
    private static void read(HttpEntity answer) throws IOException {
        if (answer != null) {
            try (InputStream content = answer.getContent()) {
                byte[] unused = content.readNBytes(MOST_OF_AN_ANSWER);
            }
        }
    }

    private static Optional<String> problem(int status) {
        return status / 100 == 2 ? Optional.empty() : Optional.of("answered " + status);
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        http.close();
    }
}
