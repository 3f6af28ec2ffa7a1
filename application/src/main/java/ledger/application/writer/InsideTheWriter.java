package ledger.application.writer;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessingException;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.SubscribingEventProcessor;

/**
 * Hands every wave of events to a saga, or to whoever else must know at once, within the writer's unit of work and
 * without one of its own: an error is the batch's. Which types of events concern it is asked once.
 */
final class InsideTheWriter extends SubscribingEventProcessor {

    private final Map<Class<?>, Boolean> concerns = new ConcurrentHashMap<>();

    private InsideTheWriter(Builder builder) {
        super(builder);
    }

    static InsideTheWriter of(String name, Configuration configuration, EventHandlerInvoker handlers) {
        return new InsideTheWriter(builder()
                .name(name)
                .eventHandlerInvoker(handlers)
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(configuration.eventStore()));
    }

    @Override
    protected void process(List<? extends EventMessage<?>> events) {
        EventHandlerInvoker handlers = eventHandlerInvoker();
        for (EventMessage<?> event : events) {
            if (concerns.computeIfAbsent(
                    event.getPayloadType(), type -> handlers.canHandle(event, Segment.ROOT_SEGMENT))) {
                handle(event, handlers);
            }
        }
    }

    private static void handle(EventMessage<?> event, EventHandlerInvoker handlers) {
        try {
            handlers.handle(event, Segment.ROOT_SEGMENT);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new EventProcessingException("an event was not taken", e);
        }
    }
}
