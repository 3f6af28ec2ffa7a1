package ledger.command.writer;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import ledger.command.writer.WriterTrace.Step;
import ledger.messages.Command;
import ledger.messages.Problem;
import ledger.messages.ProblemException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
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
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * The command bus of the writer's thread: a command is handled at once, inline, in the current unit of work, the
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

    /**
     * Decides a command from outside in the current unit of work. A refusal is an answer and has changed nothing; any
     * other failure is thrown, and undoes the unit of work.
     */
    CommandResultMessage<?> decide(Pending pending) {
        UnitOfWork<?> unit = CurrentUnitOfWork.get();
        WriterEventStore.actsFor(unit, pending.caller().name());
        try {
            return answer(() -> {
                guard.check(pending.command(), pending.caller());
                return ask(new GenericCommandMessage<>(pending.command()));
            });
        } finally {
            WriterEventStore.actsForItself(unit);
        }
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
        callback.onResult(command, (CommandResultMessage<? extends R>) answer(() -> ask(command)));
    }

    /** A refusal is an answer, too. */
    private static CommandResultMessage<?> answer(Supplier<@Nullable Object> decision) {
        try {
            return GenericCommandResultMessage.asCommandResultMessage(decision.get());
        } catch (ProblemException refusal) {
            return GenericCommandResultMessage.asCommandResultMessage(refusal);
        }
    }

    /** What the command's handler answers, in the current unit of work; to ask for what is not there is a problem. */
    @Nullable
    Object ask(CommandMessage<?> command) {
        if (!CurrentUnitOfWork.isStarted()) {
            throw new IllegalStateException("commands from outside the writer go through Writer.submit");
        }
        try {
            return handle(command);
        } catch (AggregateNotFoundException missing) {
            throw Problem.NOT_FOUND.because("there is no " + missing.getAggregateIdentifier());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new CommandExecutionException("failed: " + command.getCommandName(), e);
        }
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
