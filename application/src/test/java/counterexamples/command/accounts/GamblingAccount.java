package counterexamples.command.accounts;

import java.util.UUID;
import org.axonframework.modelling.command.AggregateRoot;

/** Counterexample: an aggregate that makes up its identifiers. */
@AggregateRoot
public class GamblingAccount {

    String draw() {
        return UUID.randomUUID().toString();
    }
}
