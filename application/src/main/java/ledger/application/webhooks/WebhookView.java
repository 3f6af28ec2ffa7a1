package ledger.application.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import ledger.query.Rfc3339;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as it is shown.
 *
 * @param status ACTIVE, FAILING while its target does not take what it is sent, or SUSPENDED when that took too long
 * @param pending how many events of the log it has not been told of or passed over
 * @param lastDelivered the event that was taken last; absent while none was
 * @param failures attempts that failed since then
 * @param lastError what went wrong the last time
 * @param secret what deliveries are signed with; shown when it is new, and never again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookView(
        String participantId,
        String webhookId,
        String url,
        List<String> events,
        String status,
        long pending,
        @Nullable Long lastDelivered,
        @Rfc3339 @Nullable Instant lastDeliveredAt,
        int failures,
        @Rfc3339 @Nullable Instant failingSince,
        @Rfc3339 @Nullable Instant nextAttemptAt,
        @Nullable String lastError,
        @Rfc3339 @Nullable Instant suspendedAt,
        @Nullable String secret) {

    static WebhookView of(Webhook webhook, long head, @Nullable String secret) {
        Webhook.Told told = webhook.told();
        Webhook.Trouble trouble = webhook.trouble();
        return new WebhookView(
                webhook.key().participant().value(),
                webhook.key().id(),
                webhook.url(),
                webhook.events().stream().sorted().map(Topic::name).toList(),
                webhook.status().name(),
                Math.max(0, head + 1 - webhook.nextIndex()),
                told == null ? null : told.index(),
                told == null ? null : told.at(),
                trouble == null ? 0 : trouble.failures(),
                trouble == null ? null : trouble.since(),
                trouble == null || webhook.suspendedAt() != null ? null : trouble.nextAttemptAt(),
                trouble == null ? null : trouble.error(),
                webhook.suspendedAt(),
                secret);
    }
}
