package ledger.application.writer;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the writer is sized.
 *
 * @param queueCapacity commands that may wait; more are refused before anything is written
 * @param batchSize commands decided in one commit at most
 * @param cachedAggregates aggregates held in memory
 */
@ConfigurationProperties("ledger.writer")
record WriterProperties(
        @DefaultValue("8192") int queueCapacity,
        @DefaultValue("256") int batchSize,
        @DefaultValue("200000") long cachedAggregates) {}
