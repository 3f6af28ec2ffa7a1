package ledger.command.writer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.common.ReflectionUtils;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.axonframework.modelling.command.inspection.EntityModel;
import org.axonframework.modelling.command.inspection.ForwardingCommandMessageHandlingMember;
import org.jspecify.annotations.Nullable;

/**
 * What Axon knows of an aggregate's class, with the handlers indexed by the type of what they handle: Axon itself asks
 * one after the other for each message whether it can. A type's handler is the one that Axon finds for the first
 * message of that type; here, which one that is depends on nothing else.
 */
final class IndexedModel<T> implements AggregateModel<T> {

    private final AggregateModel<T> model;
    private final Class<T> type;
    private final boolean hasMembers;
    private final Map<Class<?>, Optional<MessageHandlingMember<? super T>>> commandHandlers = new ConcurrentHashMap<>();
    private final Map<Class<?>, Optional<MessageHandlingMember<? super T>>> eventHandlers = new ConcurrentHashMap<>();

    private IndexedModel(AggregateModel<T> model, Class<T> type) {
        this.model = model;
        this.type = type;
        this.hasMembers = StreamSupport.stream(ReflectionUtils.fieldsOf(type).spliterator(), false)
                .anyMatch(field -> field.isAnnotationPresent(AggregateMember.class));
    }

    static <T> IndexedModel<T> of(Class<T> type) {
        return new IndexedModel<>(AnnotatedAggregateMetaModelFactory.inspectAggregate(type), type);
    }

    /** The aggregate's own handler of such a command; null where it has none and may have to pass the command on. */
    @Nullable
    MessageHandlingMember<? super T> commandHandler(Message<?> command) {
        return commandHandlers
                .computeIfAbsent(
                        command.getPayloadType(),
                        payload -> firstFor(command, model.commandHandlers(type))
                                .filter(handler -> handler.unwrap(ForwardingCommandMessageHandlingMember.class)
                                        .isEmpty()))
                .orElse(null);
    }

    /** Members of an aggregate have handlers of their own, and of those Axon knows. */
    @Override
    public void publish(EventMessage<?> event, T target) {
        if (hasMembers) {
            model.publish(event, target);
            return;
        }
        var handler = eventHandlers.computeIfAbsent(
                event.getPayloadType(),
                payload -> firstFor(event, model.allEventHandlers().getOrDefault(type, List.of()).stream()));
        if (handler.isPresent()) {
            handle(event, target, handler.get());
        }
    }

    private void handle(EventMessage<?> event, T target, MessageHandlingMember<? super T> handler) {
        try {
            Object unused = handler.handle(event, target);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("an event was not taken by " + type.getSimpleName(), e);
        }
    }

    private Optional<MessageHandlingMember<? super T>> firstFor(
            Message<?> message, Stream<MessageHandlingMember<? super T>> handlers) {
        return handlers.filter(handler -> handler.canHandle(message)).findFirst();
    }

    @Override
    public String type() {
        return model.type();
    }

    @Override
    public Optional<Class<?>> type(String declaredType) {
        return model.type(declaredType);
    }

    @Override
    public Optional<String> declaredType(Class<?> declaring) {
        return model.declaredType(declaring);
    }

    @Override
    public Stream<Class<?>> types() {
        return model.types();
    }

    @Override
    public @Nullable Long getVersion(T target) {
        return model.getVersion(target);
    }

    @Override
    public Object getIdentifier(T target) {
        return model.getIdentifier(target);
    }

    @Override
    public String routingKey() {
        return model.routingKey();
    }

    @Override
    public Stream<MessageHandlingMember<? super T>> commandHandlers(Class<? extends T> subtype) {
        return model.commandHandlers(subtype);
    }

    @Override
    public Stream<MessageHandlingMember<? super T>> commandHandlerInterceptors(Class<? extends T> subtype) {
        return model.commandHandlerInterceptors(subtype);
    }

    @Override
    public <C> EntityModel<C> modelOf(Class<? extends C> childEntityType) {
        return model.modelOf(childEntityType);
    }

    @Override
    public Class<? extends T> entityClass() {
        return model.entityClass();
    }
}
