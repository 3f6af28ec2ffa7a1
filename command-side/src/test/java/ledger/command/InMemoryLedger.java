package ledger.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import ledger.command.writer.WriterCommandBus;
import ledger.messages.Command;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** The writer's command bus and real repositories over an event store in memory, which tells what was read. */
public final class InMemoryLedger {

    private final List<String> reads = new ArrayList<>();
    private final EventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine() {
                @Override
                public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
                    reads.add(aggregateIdentifier);
                    return super.readEvents(aggregateIdentifier, firstSequenceNumber);
                }
            })
            .build();
    private final CommandBus bus = new WriterCommandBus();
    private final CommandGateway commands =
            DefaultCommandGateway.builder().commandBus(bus).build();

    /** The repository of an aggregate type, whose commands this ledger handles from now on. */
    public <T> Repository<T> repository(Class<T> type) {
        Repository<T> repository =
                EventSourcingRepository.builder(type).eventStore(store).build();
        var registration = AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(type)
                .repository(repository)
                .build()
                .subscribe(bus);
        assert registration != null;
        return repository;
    }

    /** Decides commands that nobody objects to. */
    public void given(Command... past) {
        for (Command command : past) {
            Optional<Object> unused = answerTo(command);
        }
    }

    /** Decides a command that nobody objects to; empty where it answers nothing. */
    public Optional<Object> answerTo(Command command) {
        Optional<Object> answer = inUnitOf(command, () -> Optional.ofNullable(decide(command)));
        reads.clear();
        return answer;
    }

    /** Decides a command within the current unit of work. */
    public @Nullable Object decide(Command command) {
        return commands.sendAndWait(command);
    }

    /** Decides a command on its own, and tells what happened. */
    public List<Object> eventsOf(Command command) {
        long known = store.lastSequenceNumberFor(command.target()).orElse(-1L);
        inUnitOf(command, () -> Optional.ofNullable(decide(command)));
        return store.readEvents(command.target(), known + 1)
                .asStream()
                .<Object>map(DomainEventMessage::getPayload)
                .toList();
    }

    /** Everything that happened to an aggregate, from a sequence number on. */
    public List<DomainEventMessage<?>> recorded(String aggregate, long fromSequence) {
        return store.readEvents(aggregate, fromSequence)
                .asStream()
                .<DomainEventMessage<?>>map(event -> event)
                .toList();
    }

    /** Does something in a unit of work, as the writer does. */
    public <R> R inUnitOf(Command command, Supplier<R> work) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>(command));
        try {
            R result = work.get();
            unit.commit();
            return result;
        } catch (RuntimeException e) {
            unit.rollback(e);
            throw e;
        }
    }

    /** The aggregates that were read from the store since the past was given. */
    public List<String> reads() {
        return List.copyOf(reads);
    }
}
