package ledger.application.writer;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Stops the boot when Axon was wired with parts that lose money quietly: it falls back to in-memory stores, to no
 * transactions and to error handlers that log and go on, without a word.
 */
@Component
final class WiringCheck implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(WiringCheck.class);

    private final Configuration axon;

    WiringCheck(Configuration axon) {
        this.axon = axon;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> findings = findings();
        findings.forEach(finding -> LOG.error("wrong wiring: {}", finding));
        if (!findings.isEmpty()) {
            throw new IllegalStateException("wrong wiring: " + String.join("; ", findings));
        }
    }

    /** A part that is missing is one that Axon replaces by its quiet default. */
    List<String> findings() {
        List<String> findings = new ArrayList<>();
        if (!(axon.getComponent(EventBus.class) instanceof EventStore)) {
            findings.add("the event bus stores nothing");
        }
        if (axon.getComponent(EventStorageEngine.class, InMemoryEventStorageEngine::new)
                instanceof InMemoryEventStorageEngine) {
            findings.add("the event store is in memory");
        }
        if (axon.getComponent(TokenStore.class, InMemoryTokenStore::new) instanceof InMemoryTokenStore) {
            findings.add("the projections' tokens are in memory");
        }
        if (axon.getComponent(TransactionManager.class, NoTransactionManager::instance)
                instanceof NoTransactionManager) {
            findings.add("there is no transaction manager");
        }
        if (!(axon.getComponent(CommandBus.class) instanceof ledger.command.writer.WriterCommandBus)) {
            findings.add("commands do not go through the one writer");
        }
        EventProcessingConfiguration processing = axon.eventProcessingConfiguration();
        processing.eventProcessors().keySet().stream()
                .filter(name -> !(processing.listenerInvocationErrorHandler(name) instanceof PropagatingErrorHandler))
                .forEach(name -> findings.add("processor " + name + " logs errors and goes on"));
        return findings;
    }
}
