package ledger.application.projections;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.MultiEventHandlerInvoker;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;

/**
 * Which events a projection shows, and the handlers that do it. Axon would ask every handler about every event, several
 * times; here that is known for each type of event. There is one segment, so each event is everybody's, and an error is
 * the batch's.
 */
final class ShownEvents {

    private final List<EventMessageHandler> handlers;
    private final Map<Class<?>, List<EventMessageHandler>> byType = new ConcurrentHashMap<>();

    ShownEvents(EventHandlerInvoker invoker) {
        this.handlers = handlers(invoker).toList();
    }

    private static Stream<EventMessageHandler> handlers(EventHandlerInvoker invoker) {
        if (invoker instanceof MultiEventHandlerInvoker several) {
            return several.delegates().stream().flatMap(ShownEvents::handlers);
        }
        if (invoker instanceof SimpleEventHandlerInvoker simple) {
            return simple.eventHandlers().stream();
        }
        throw new IllegalArgumentException("no projection is handled by a " + invoker.getClass());
    }

    boolean includes(Class<?> payloadType) {
        return !handlersOf(payloadType).isEmpty();
    }

    void show(EventMessage<?> event) throws Exception {
        for (EventMessageHandler handler : handlersOf(event.getPayloadType())) {
            Object unused = handler.handle(event);
        }
    }

    private List<EventMessageHandler> handlersOf(Class<?> payloadType) {
        return byType.computeIfAbsent(
                payloadType,
                type -> handlers.stream()
                        .filter(handler -> handler.canHandleType(type))
                        .toList());
    }
}
