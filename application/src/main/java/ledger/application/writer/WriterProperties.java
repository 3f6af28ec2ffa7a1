package ledger.application.writer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the writer is sized.
 *
 * @param queueCapacity commands that may wait; more are refused before anything is written
 * @param batchSize commands decided in one commit at most
 * @param cachedAggregates aggregates held in memory
 * @param tick how often clearings are told the time, for cut-offs and waiting payments
 */
@ConfigurationProperties("ledger.writer")
record WriterProperties(
        @DefaultValue("8192") int queueCapacity,
        @DefaultValue("256") int batchSize,
        @DefaultValue("200000") long cachedAggregates,
        @DefaultValue("1s") Duration tick) {}
