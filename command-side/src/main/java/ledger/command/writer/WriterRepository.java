package ledger.command.writer;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.lock.NoOpLock;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.LockAwareAggregate;
import org.jspecify.annotations.Nullable;

/**
 * The repository of the writer's thread: no locks, because there is one writer; no query for an aggregate that the
 * batch's prefetch did not find; and a constant-time look-up of the aggregates of the unit of work, which Axon scans.
 */
public final class WriterRepository<T> extends CachingEventSourcingRepository<T> {

    private final String managedKey;

    private WriterRepository(EventSourcingRepository.Builder<T> builder, Class<T> type) {
        super(builder);
        this.managedKey = WriterRepository.class.getName() + "/" + type.getName();
    }

    /** A repository of this aggregate type; pass {@code NoCache} for aggregates that are rarely asked again. */
    public static <T> WriterRepository<T> of(Class<T> type, EventStore eventStore, Cache cache) {
        var builder = EventSourcingRepository.builder(type)
                .eventStore(eventStore)
                .cache(cache)
                .lockFactory(NullLockFactory.INSTANCE);
        return new WriterRepository<>(builder, type);
    }

    /** The aggregate type as it stands in the log. */
    public String aggregateType() {
        return aggregateModel().type();
    }

    @Override
    protected LockAwareAggregate<T, EventSourcedAggregate<T>> doLoad(
            String aggregateIdentifier, @Nullable Long expectedVersion) {
        if (KnownMissing.in(CurrentUnitOfWork.get()).contains(aggregateIdentifier)) {
            throw new AggregateNotFoundException(aggregateIdentifier, "not in the log");
        }
        return super.doLoad(aggregateIdentifier, expectedVersion);
    }

    @Override
    protected LockAwareAggregate<T, EventSourcedAggregate<T>> doLoadOrCreate(
            String aggregateIdentifier, Callable<T> factoryMethod) throws Exception {
        if (KnownMissing.in(CurrentUnitOfWork.get()).remove(aggregateIdentifier)) {
            UnitOfWork<?> unit = CurrentUnitOfWork.get();
            unit.onRollback(u -> KnownMissing.in(u).add(aggregateIdentifier));
            return new LockAwareAggregate<>(doCreateNewForLock(factoryMethod), NoOpLock.INSTANCE);
        }
        return super.doLoadOrCreate(aggregateIdentifier, factoryMethod);
    }

    @Override
    protected Map<String, LockAwareAggregate<T, EventSourcedAggregate<T>>> managedAggregates(UnitOfWork<?> unit) {
        return unit.root().getOrComputeResource(managedKey, key -> new ManagedAggregates<>());
    }

    /** The aggregates of one root unit of work; whether one is among them is a look-up by its identifier. */
    private static final class ManagedAggregates<A extends Aggregate<?>> extends HashMap<String, A> {

        @Override
        public boolean containsValue(Object value) {
            return value instanceof Aggregate<?> aggregate && get(aggregate.identifierAsString()) == value;
        }
    }
}
