package counterexamples.command.accounts;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;

/** Counterexample: an aggregate that refuses a fact. */
@AggregateRoot
class DoubtfulAccount {

    @EventSourcingHandler
    void on(Long amount) {
        throw new IllegalStateException("too late to refuse " + amount);
    }
}
