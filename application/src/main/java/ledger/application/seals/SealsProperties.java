package ledger.application.seals;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the log is sealed.
 *
 * @param interval how long an event waits for its seal at most
 * @param events so many events that wait are sealed at once
 * @param keyFile the key to seal with, in PEM; made where there is none. Nodes of one ledger should share it
 * @param checkpointsFile where checkpoints are kept outside the database, with the leaves beside it
 * @param publishUrl where every checkpoint is sent to as well
 * @param acceptShorterLog how many events a log has that was deliberately restored to an older state; -1 for none
 */
@ConfigurationProperties("ledger.seals")
record SealsProperties(
        @DefaultValue("1s") Duration interval,
        @DefaultValue("10000") int events,
        @Nullable Path keyFile,
        @Nullable Path checkpointsFile,
        @Nullable URI publishUrl,
        @DefaultValue("-1") long acceptShorterLog) {}
