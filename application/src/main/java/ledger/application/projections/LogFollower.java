package ledger.application.projections;

import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;

/**
 * Reads the log for one projection.
 *
 * <p>It takes every event as its own, also those the projection does not show: Axon would keep the progress over others
 * to itself for a second, and whoever reads what was just written waits for that progress.
 */
final class LogFollower extends TrackingEventProcessor {

    private LogFollower(Builder builder) {
        super(builder);
    }

    static LogFollower of(
            String name,
            Configuration configuration,
            EventHandlerInvoker projection,
            TrackingEventProcessorConfiguration reading) {
        EventProcessingConfiguration processing = configuration.eventProcessingConfiguration();
        return new LogFollower(builder()
                .name(name)
                .eventHandlerInvoker(projection)
                .rollbackConfiguration(processing.rollbackConfiguration(name))
                .errorHandler(processing.errorHandler(name))
                .messageMonitor(processing.messageMonitor(TrackingEventProcessor.class, name))
                .messageSource(configuration.eventStore())
                .tokenStore(processing.tokenStore(name))
                .transactionManager(processing.transactionManager(name))
                .trackingEventProcessorConfiguration(reading));
    }

    @Override
    protected boolean canHandle(EventMessage<?> event, Segment segment) {
        return true;
    }
}
