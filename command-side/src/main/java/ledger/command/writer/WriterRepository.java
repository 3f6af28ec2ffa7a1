package ledger.command.writer;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.ScopeDescriptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/**
 * The repository of the writer's thread. An aggregate is in memory once, as it is after the last event of the current
 * root unit of work; it takes no lock, because there is one writer, and needs no saving, because its events are stored
 * by the unit of work. If that fails, everything in memory is forgotten. What the batch's prefetch did not find is not
 * looked for again.
 */
public final class WriterRepository<T> implements Repository<T> {

    private final IndexedModel<T> model;
    private final AggregateFactory<T> factory;
    private final EventStore events;
    private final Cache cache;
    private final String key;

    private WriterRepository(Class<T> type, EventStore events, Cache cache) {
        this.model = IndexedModel.of(type);
        this.factory = new GenericAggregateFactory<>(type);
        this.events = events;
        this.cache = cache;
        this.key = WriterRepository.class.getName() + "/" + type.getName();
    }

    /** A repository of this aggregate type; pass {@code NoCache} for aggregates that are rarely asked again. */
    public static <T> WriterRepository<T> of(Class<T> type, EventStore events, Cache cache) {
        return new WriterRepository<>(type, events, cache);
    }

    /** The aggregate type as it stands in the log. */
    public String aggregateType() {
        return model.type();
    }

    @Override
    public Aggregate<T> load(String aggregateIdentifier) {
        HeldInMemory<T> aggregate = find(CurrentUnitOfWork.get().root(), aggregateIdentifier);
        if (aggregate == null || !aggregate.exists()) {
            throw new AggregateNotFoundException(aggregateIdentifier, "not in the log");
        }
        return aggregate;
    }

    /** Nobody asks for a version: between two commands of one writer there is no other. */
    @Override
    public Aggregate<T> load(String aggregateIdentifier, @Nullable Long expectedVersion) {
        if (expectedVersion != null) {
            throw new UnsupportedOperationException("the writer's aggregates are asked as they are");
        }
        return load(aggregateIdentifier);
    }

    @Override
    public Aggregate<T> loadOrCreate(String aggregateIdentifier, Callable<T> newRoot) throws Exception {
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        HeldInMemory<T> present = find(root, aggregateIdentifier);
        if (present != null) {
            return present;
        }
        HeldInMemory<T> created = new HeldInMemory<>(newRoot.call(), model, events);
        inUnit(root).add(aggregateIdentifier, created);
        return created;
    }

    /** All aggregates of this ledger are created by a command that says whom it is for. */
    @Override
    public Aggregate<T> newInstance(Callable<T> factoryMethod) {
        throw new UnsupportedOperationException("an aggregate is created by its identifier");
    }

    private @Nullable HeldInMemory<T> find(UnitOfWork<?> root, String id) {
        InUnit<T> unit = inUnit(root);
        HeldInMemory<T> aggregate = unit.all.get(id);
        if (aggregate != null) {
            return aggregate;
        }
        HeldInMemory<T> cached = cache.get(id);
        if (cached != null) {
            unit.all.put(id, cached);
            return cached;
        }
        return KnownMissing.in(root).contains(id) ? null : read(unit, id);
    }

    private @Nullable HeldInMemory<T> read(InUnit<T> unit, String id) {
        DomainEventStream stream = events.readEvents(id);
        if (!stream.hasNext()) {
            return null;
        }
        T blank = factory.createAggregateRoot(id, stream.peek());
        HeldInMemory<T> aggregate = new HeldInMemory<>(blank, model, events);
        aggregate.initializeState(stream);
        unit.add(id, aggregate);
        return aggregate;
    }

    @SuppressWarnings("unchecked") // only this repository uses the key
    private InUnit<T> inUnit(UnitOfWork<?> root) {
        InUnit<T> present = (InUnit<T>) root.getResource(key);
        if (present != null) {
            return present;
        }
        InUnit<T> begun = new InUnit<>();
        root.resources().put(key, begun);
        root.afterCommit(unit -> begun.keepIn(cache));
        return begun;
    }

    @Override
    public void send(Message<?> message, ScopeDescriptor scopeDescription) {
        throw new UnsupportedOperationException("nothing is scheduled for aggregates");
    }

    @Override
    public boolean canResolve(ScopeDescriptor scopeDescription) {
        return false;
    }

    /** The aggregates that one root unit of work has asked for. */
    private static final class InUnit<A> {

        private final Map<String, HeldInMemory<A>> all = new HashMap<>();
        private final Map<String, HeldInMemory<A>> fresh = new HashMap<>();

        private void add(String id, HeldInMemory<A> aggregate) {
            all.put(id, aggregate);
            fresh.put(id, aggregate);
        }

        /** What a command created and then did nothing with does not exist. */
        private void keepIn(Cache cache) {
            fresh.forEach((id, aggregate) -> {
                if (aggregate.exists()) {
                    cache.put(id, aggregate);
                }
            });
        }
    }
}
