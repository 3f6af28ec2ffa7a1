package ledger.application.projections;

import java.util.Collection;
import java.util.List;
import java.util.function.LongSupplier;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.messaging.DefaultInterceptorChain;
import org.axonframework.messaging.GenericResultMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Reads the log for one projection.
 *
 * <p>It takes the last event of the log as its own, also where the projection does not show it: Axon would keep the
 * progress over others to itself for a second, and whoever reads what was just written waits for that progress.
 *
 * <p>A batch passes the interceptors once, with its first event: they keep the token and nothing of a single event.
 */
final class LogFollower extends TrackingEventProcessor {

    private static final ResultMessage<?> NOTHING = GenericResultMessage.asResultMessage(null);

    private final LongSupplier lastIndex;
    private final ShownEvents shown;

    private LogFollower(Builder builder, ShownEvents shown, LongSupplier lastIndex) {
        super(builder);
        this.shown = shown;
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
                .messageSource(configuration.eventStore())
                .tokenStore(processing.tokenStore(name))
                .transactionManager(processing.transactionManager(name))
                .trackingEventProcessorConfiguration(reading);
        return new LogFollower(builder, new ShownEvents(projection), lastIndex);
    }

    ShownEvents shown() {
        return shown;
    }

    @Override
    protected boolean canHandle(EventMessage<?> event, Segment segment) {
        return canHandleType(event.getPayloadType()) || isLast(event);
    }

    @Override
    protected boolean canHandleType(Class<?> payloadType) {
        return shown.includes(payloadType);
    }

    @Override
    protected void processInUnitOfWork(
            List<? extends EventMessage<?>> events,
            UnitOfWork<? extends EventMessage<?>> unit,
            Collection<Segment> segments)
            throws Exception {
        ResultMessage<?> done = unit.executeWithResult(
                () -> {
                    EventMessage<?> event = unit.getMessage();
                    if (event == events.get(0)) {
                        new DefaultInterceptorChain<EventMessage<?>>(unit, getHandlerInterceptors(), this::show)
                                .proceed();
                    } else {
                        show(event);
                    }
                    return NOTHING;
                },
                RollbackConfigurationType.ANY_THROWABLE);
        if (done.isExceptional()) {
            PropagatingErrorHandler.instance().handleError(new ErrorContext(getName(), done.exceptionResult(), events));
        }
    }

    private ResultMessage<?> show(EventMessage<?> event) throws Exception {
        shown.show(event);
        return NOTHING;
    }

    private boolean isLast(EventMessage<?> event) {
        return event instanceof TrackedEventMessage<?> tracked
                && tracked.trackingToken().position().orElse(Long.MAX_VALUE) >= lastIndex.getAsLong();
    }
}
