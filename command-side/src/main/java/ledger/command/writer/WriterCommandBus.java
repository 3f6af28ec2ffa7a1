package ledger.command.writer;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ledger.command.writer.WriterTrace.Step;
import ledger.messages.Command;
import ledger.messages.Problem;
import ledger.messages.ProblemException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.DuplicateCommandHandlerSubscriptionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * The command bus of the writer's thread: a command is handled at once, inline, in a unit of work nested in the
 * batch's. So a saga's commands join the transaction that its event belongs to. From outside, commands go through
 * {@link Writer#submit}, which knows who is asking; dispatching them here is refused.
 */
public final class WriterCommandBus implements CommandBus {

    /** Key of the meta-data that says on whose behalf an event happened. */
    public static final String ACTOR = "actor";

    private final Map<String, MessageHandler<? super CommandMessage<?>>> handlers = new ConcurrentHashMap<>();
    private volatile WriterTrace trace = WriterTrace.NONE;
    private Guard guard = (command, caller) -> {
        throw new IllegalStateException("nobody guards the writer");
    };

    /** Sets the guard of commands from outside; it needs the repositories, which need this bus. */
    public void guardedBy(Guard admission) {
        this.guard = admission;
    }

    /** Shows every command that is handled to whoever follows some of them. */
    public void followedBy(WriterTrace follower) {
        this.trace = follower;
    }

    WriterTrace trace() {
        return trace;
    }

    CommandResultMessage<?> decide(Pending pending) {
        CommandMessage<?> command = new GenericCommandMessage<>(pending.command());
        UnitOfWork<CommandMessage<?>> unit = DefaultUnitOfWork.startAndGet(command);
        String actor = pending.caller().name();
        unit.registerCorrelationDataProvider(message -> Map.of(ACTOR, actor));
        return handleIn(unit, command, pending);
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        dispatch(command, (message, result) -> {
            if (result.isExceptional()) {
                throw new IllegalStateException("unobserved failure of " + message, result.exceptionResult());
            }
        });
    }

    @Override
    @SuppressWarnings("unchecked") // the caller states the type of the answer, as with every command bus
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        if (!CurrentUnitOfWork.isStarted()) {
            throw new IllegalStateException("commands from outside the writer go through Writer.submit");
        }
        UnitOfWork<CommandMessage<?>> unit = DefaultUnitOfWork.startAndGet(command);
        callback.onResult(command, (CommandResultMessage<? extends R>) handleIn(unit, command, null));
    }

    private CommandResultMessage<?> handleIn(
            UnitOfWork<CommandMessage<?>> unit, CommandMessage<?> command, @Nullable Pending fromOutside) {
        var result = unit.executeWithResult(
                () -> {
                    if (fromOutside != null) {
                        guard.check(fromOutside.command(), fromOutside.caller());
                    }
                    return handle(command);
                },
                WriterCommandBus::undoes);
        if (result.isExceptional() && result.exceptionResult() instanceof AggregateNotFoundException missing) {
            String detail = "there is no " + missing.getAggregateIdentifier();
            return GenericCommandResultMessage.asCommandResultMessage(Problem.NOT_FOUND.because(detail));
        }
        return GenericCommandResultMessage.asCommandResultMessage(result);
    }

    private @Nullable Object handle(CommandMessage<?> command) throws Exception {
        Step step = command.getPayload() instanceof Command known ? trace.step(known) : null;
        try {
            return handlerOf(command).handle(command);
        } finally {
            if (step != null) {
                step.close();
            }
        }
    }

    /**
     * A refusal has changed nothing. Rolling it back would make the batch forget the aggregate, and those who hold it
     * for their answer would not see what becomes of it.
     */
    private static boolean undoes(Throwable failure) {
        return !(failure instanceof ProblemException);
    }

    private MessageHandler<? super CommandMessage<?>> handlerOf(CommandMessage<?> command) {
        MessageHandler<? super CommandMessage<?>> handler = handlers.get(command.getCommandName());
        if (handler == null) {
            throw new NoHandlerForCommandException(command);
        }
        return handler;
    }

    @Override
    public Registration subscribe(String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        var present = handlers.putIfAbsent(commandName, handler);
        if (present != null && present != handler) {
            throw new DuplicateCommandHandlerSubscriptionException(commandName, present, handler);
        }
        return () -> handlers.remove(commandName, handler);
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        throw new UnsupportedOperationException("the writer's bus runs no interceptors");
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        throw new UnsupportedOperationException("the writer's bus runs no interceptors");
    }
}
