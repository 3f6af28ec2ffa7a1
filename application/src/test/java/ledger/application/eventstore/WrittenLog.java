package ledger.application.eventstore;

import java.util.List;
import java.util.function.Supplier;
import ledger.application.support.TestDatabase;
import ledger.command.accounts.Account;
import ledger.command.clearing.Clearing;
import ledger.command.writer.StrongCache;
import ledger.command.writer.WriterCommandBus;
import ledger.command.writer.WriterRepository;
import ledger.messages.Command;
import ledger.messages.Problem;
import ledger.messages.ProblemException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.Repository;

/** A log with accounts and clearings that decide, each command in a commit of its own. */
final class WrittenLog implements AutoCloseable {

    private final OpenLog log;
    private final StrongCache cache = new StrongCache(100);
    private final CommandBus bus = new WriterCommandBus();
    private final CommandGateway commands =
            DefaultCommandGateway.builder().commandBus(bus).build();
    private final EmbeddedEventStore store;
    private final Repository<Account> accounts;
    private final Repository<Clearing> clearings;

    WrittenLog(TestDatabase database) {
        log = OpenLog.writing(database);
        store = EmbeddedEventStore.builder().storageEngine(log.engine).build();
        accounts = repository(Account.class);
        clearings = repository(Clearing.class);
        log.states = new CachedStates(cache, accounts, clearings);
    }

    private <T> Repository<T> repository(Class<T> type) {
        Repository<T> repository = WriterRepository.of(type, store, cache);
        var registration = AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(type)
                .repository(repository)
                .build()
                .subscribe(bus);
        assert registration != null;
        return repository;
    }

    Repository<Account> accounts() {
        return accounts;
    }

    Repository<Clearing> clearings() {
        return clearings;
    }

    void ask(List<Command> asked) {
        asked.forEach(this::ask);
    }

    void ask(Supplier<Command> next, int times) {
        for (int i = 0; i < times; i++) {
            ask(next.get());
        }
    }

    /** What is refused as a conflict is rolled back, as the writer does it. */
    private void ask(Command command) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>(command));
        unit.onCommit(u -> log.writerLog.commit());
        try {
            commands.sendAndWait(command);
            unit.commit();
        } catch (ProblemException conflict) {
            if (conflict.problem() != Problem.CONFLICT) {
                throw conflict;
            }
            unit.rollback(conflict);
            log.writerLog.rollback();
        }
        log.taking.takeDue();
    }

    boolean hasSnapshotOf(String aggregateIdentifier) {
        return log.engine.readSnapshot(aggregateIdentifier).isPresent();
    }

    /** What a repository reads of an aggregate. */
    <T> T stateOf(Repository<T> repository, String aggregateIdentifier) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        T state = repository.load(aggregateIdentifier).invoke(root -> root);
        unit.commit();
        return state;
    }

    /** As a writer that begins anew. */
    void forget() {
        cache.removeAll();
        log.writerLog.rollback();
    }

    @Override
    public void close() {
        log.taking.destroy();
        store.shutDown();
        log.close();
    }
}
