package ledger.application.eventstore;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import ledger.command.accounts.Account;
import ledger.command.clearing.Clearing;
import org.axonframework.common.caching.Cache;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** What the writer has in its cache of the aggregates whose streams grow long; nothing is read for it. */
final class CachedStates implements AggregateStates {

    private final Cache cache;
    private final Map<String, Function<String, Optional<State>>> byType;

    CachedStates(Cache cache, Repository<Account> accounts, Repository<Clearing> clearings) {
        this.cache = cache;
        this.byType = Map.of(
                "Account", id -> state(accounts.load(id), Account::snapshot),
                "Clearing", id -> state(clearings.load(id), Clearing::snapshot));
    }

    private static <T> Optional<State> state(Aggregate<T> aggregate, Function<T, Optional<?>> snapshot) {
        long last = aggregate.version();
        return aggregate.invoke(snapshot).map(copy -> new State(last, copy));
    }

    @Override
    public Optional<State> of(String type, String aggregateIdentifier) {
        Function<String, Optional<State>> source = byType.get(type);
        if (source == null || !cache.containsKey(aggregateIdentifier)) {
            return Optional.empty();
        }
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        try {
            Optional<State> state = source.apply(aggregateIdentifier);
            unit.commit();
            return state;
        } catch (RuntimeException e) {
            unit.rollback(e);
            throw e;
        }
    }
}
