package ledger.application.webhooks;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are served.
 *
 * @param keyFile the key that secrets are derived from; made where there is none. Nodes of one ledger share it
 * @param allowHttp whether targets may be http, not only https
 * @param allowPrivateTargets whether targets may be in private networks, or this machine
 * @param most how many a participant may have
 * @param threads how many deliveries may be under way at a time
 * @param patience how long a delivery may take
 * @param firstRetry how long to wait after a failure; twice as long after the next
 * @param longestRetry but no longer than this
 * @param suspendAfter how long a webhook may fail before it is no longer tried
 */
@ConfigurationProperties("ledger.webhooks")
record WebhooksProperties(
        @Nullable Path keyFile,
        @DefaultValue("false") boolean allowHttp,
        @DefaultValue("false") boolean allowPrivateTargets,
        @DefaultValue("10") int most,
        @DefaultValue("16") int threads,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("2s") Duration firstRetry,
        @DefaultValue("1h") Duration longestRetry,
        @DefaultValue("3d") Duration suspendAfter) {}
