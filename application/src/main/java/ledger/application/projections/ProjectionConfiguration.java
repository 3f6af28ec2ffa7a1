package ledger.application.projections;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ledger.application.web.CaughtUp;
import ledger.command.writer.WriterLog;
import ledger.query.progress.ProjectionProgress;
import ledger.query.progress.Rebuildable;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Wires the projections: one tracking processor each, a transaction per batch of events, errors stop the line. */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {

    private static final int TOKEN_CLAIM_INTERVAL_MILLIS = 500;

    @Bean
    ProjectionTokens projectionTokens(JdbcTemplate database, ProjectionProgress progress) {
        return new ProjectionTokens(
                database, progress, ManagementFactory.getRuntimeMXBean().getName());
    }

    @Bean
    CaughtUp caughtUp(ProjectionProgress progress) {
        return progress::await;
    }

    @Bean
    ConfigurerModule projectionProcessors(
            List<Rebuildable> projections,
            WriterLog log,
            @Value("${ledger.projections.batch-size:2000}") int batchSize) {
        return configurer -> configurer.eventProcessing(processing -> {
            processing.registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance());
            for (Rebuildable projection : projections) {
                processing.registerEventProcessor(
                        projection.name(),
                        (name, c, invoker) -> LogFollower.of(name, c, invoker, oneThread(batchSize), log::head));
            }
        });
    }

    private static TrackingEventProcessorConfiguration oneThread(int batchSize) {
        return TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                .andBatchSize(batchSize)
                .andInitialTrackingToken(StreamableMessageSource::createTailToken)
                .andTokenClaimInterval(TOKEN_CLAIM_INTERVAL_MILLIS, TimeUnit.MILLISECONDS)
                .andAutoStart(false);
    }

    @Bean
    Projections projections(EventProcessingConfiguration processing, List<Rebuildable> projections) {
        return new Projections(processing, projections);
    }
}
