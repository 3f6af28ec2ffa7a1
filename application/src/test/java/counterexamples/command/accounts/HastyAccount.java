package counterexamples.command.accounts;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;

/** Counterexample: an aggregate that changes before anything has happened. */
@AggregateRoot
class HastyAccount {

    private long balance;

    @CommandHandler
    void handle(Long amount) {
        balance = balance + amount;
    }
}
