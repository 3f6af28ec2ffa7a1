package ledger.application.projections;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;

/**
 * Reads the log for one projection.
 *
 * <p>It takes the last event of the log as its own, also where the projection does not show it: Axon would keep the
 * progress over others to itself for a second, and whoever reads what was just written waits for that progress.
 */
final class LogFollower extends TrackingEventProcessor {

    private final LongSupplier lastIndex;
    private final Map<Class<?>, Boolean> shown = new ConcurrentHashMap<>();

    private LogFollower(Builder builder, LongSupplier lastIndex) {
        super(builder);
        this.lastIndex = lastIndex;
    }

    static LogFollower of(
            String name,
            Configuration configuration,
            EventHandlerInvoker projection,
            TrackingEventProcessorConfiguration reading,
            LongSupplier lastIndex) {
        EventProcessingConfiguration processing = configuration.eventProcessingConfiguration();
        Builder builder = builder()
                .name(name)
                .eventHandlerInvoker(projection)
                .rollbackConfiguration(processing.rollbackConfiguration(name))
                .errorHandler(processing.errorHandler(name))
                .messageMonitor(processing.messageMonitor(TrackingEventProcessor.class, name))
                .messageSource(configuration.eventStore())
                .tokenStore(processing.tokenStore(name))
                .transactionManager(processing.transactionManager(name))
                .trackingEventProcessorConfiguration(reading);
        return new LogFollower(builder, lastIndex);
    }

    @Override
    protected boolean canHandle(EventMessage<?> event, Segment segment) {
        return canHandleType(event.getPayloadType()) || isLast(event);
    }

    /** Axon asks twice for every event that is not shown, and each time every handler. */
    @Override
    protected boolean canHandleType(Class<?> payloadType) {
        return shown.computeIfAbsent(payloadType, eventHandlerInvoker()::canHandleType);
    }

    private boolean isLast(EventMessage<?> event) {
        return event instanceof TrackedEventMessage<?> tracked
                && tracked.trackingToken().position().orElse(Long.MAX_VALUE) >= lastIndex.getAsLong();
    }
}
