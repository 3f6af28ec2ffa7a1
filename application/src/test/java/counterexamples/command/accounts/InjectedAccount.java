package counterexamples.command.accounts;

import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Counterexample: an aggregate into which something is injected. */
@AggregateRoot
class InjectedAccount {

    @Autowired
    private @Nullable Object dependency;

    boolean isReady() {
        return dependency != null;
    }
}
