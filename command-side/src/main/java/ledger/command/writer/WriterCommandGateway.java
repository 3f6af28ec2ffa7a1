package ledger.command.writer;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.jspecify.annotations.Nullable;

/** The way of the sagas to the aggregates: at once, on the writer's thread, in its unit of work. */
public final class WriterCommandGateway implements CommandGateway {

    private final WriterCommandBus bus;

    public WriterCommandGateway(WriterCommandBus bus) {
        this.bus = bus;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the signature is Axon's
    public <R> @Nullable R sendAndWait(Object command) {
        return (R) bus.ask(new GenericCommandMessage<>(command));
    }

    /** Nothing takes time here that one could limit. */
    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the signature is Axon's
    public <R> @Nullable R sendAndWait(Object command, long timeout, TimeUnit unit) {
        return sendAndWait(command);
    }

    @Override
    public <C, R> void send(C command, CommandCallback<? super C, ? super R> callback) {
        bus.dispatch(new GenericCommandMessage<>(command), callback);
    }

    @Override
    public <R> CompletableFuture<R> send(Object command) {
        return CompletableFuture.completedFuture(sendAndWait(command));
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        return bus.registerDispatchInterceptor(interceptor);
    }
}
