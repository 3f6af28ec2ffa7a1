package ledger.application.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import ledger.command.writer.WriterCommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WiringCheckTest {

    @Test
    void nothing_is_said_about_a_right_wiring() {
        WiringCheck check = check(right -> right);

        assertThat(check.findings()).isEmpty();
        check.afterSingletonsInstantiated();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        "the event bus stores nothing",
                        c -> c.configureEventBus(a -> SimpleEventBus.builder().build())),
                mistake(
                        "the event store is in memory",
                        c -> c.registerComponent(EventStorageEngine.class, a -> new InMemoryEventStorageEngine())),
                mistake(
                        "the projections' tokens are in memory",
                        c -> c.registerComponent(TokenStore.class, a -> new InMemoryTokenStore())),
                mistake(
                        "there is no transaction manager",
                        c -> c.configureTransactionManager(a -> NoTransactionManager.INSTANCE)),
                mistake(
                        "commands do not go through the one writer",
                        c -> c.configureCommandBus(
                                a -> SimpleCommandBus.builder().build())),
                mistake(
                        "processor listening logs errors and goes on",
                        c -> c.eventProcessing(WiringCheckTest::withListener)));
    }

    private static Arguments mistake(String finding, UnaryOperator<Configurer> made) {
        return Arguments.of(finding, made);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void each_mistake_stops_the_boot_with_one_line(String finding, UnaryOperator<Configurer> made) {
        WiringCheck check = check(made);

        assertThat(check.findings()).containsExactly(finding);
        assertThatIllegalStateException()
                .isThrownBy(check::afterSingletonsInstantiated)
                .withMessageContaining(finding);
    }

    @Test
    void what_is_missing_is_as_wrong_as_what_axon_puts_in_its_place() {
        Configuration bare = DefaultConfigurer.defaultConfiguration()
                .eventProcessing(EventProcessingConfigurer::usingSubscribingEventProcessors)
                .buildConfiguration();

        assertThat(new WiringCheck(bare).findings())
                .contains(
                        "the event store is in memory",
                        "the projections' tokens are in memory",
                        "there is no transaction manager");
    }

    @Test
    void a_processor_that_propagates_errors_is_right() {
        WiringCheck check = check(right -> right.eventProcessing(processing -> {
            withListener(processing);
            processing.registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance());
        }));

        assertThat(check.findings()).isEmpty();
    }

    private static void withListener(EventProcessingConfigurer processing) {
        processing.registerEventHandler(c -> new Listener());
    }

    private static WiringCheck check(UnaryOperator<Configurer> change) {
        EventStorageEngine engine = part(EventStorageEngine.class);
        TransactionManager transactions = part(TransactionManager.class);
        Configurer right = DefaultConfigurer.defaultConfiguration()
                .eventProcessing(EventProcessingConfigurer::usingSubscribingEventProcessors)
                .configureEventStore(
                        c -> EmbeddedEventStore.builder().storageEngine(engine).build())
                .registerComponent(EventStorageEngine.class, c -> engine)
                .registerComponent(TokenStore.class, c -> part(TokenStore.class))
                .configureTransactionManager(c -> transactions)
                .configureCommandBus(c -> new WriterCommandBus());
        return new WiringCheck(change.apply(right).buildConfiguration());
    }

    /** A part that is there, and is not one of the wrong ones. */
    private static <T> T part(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (part, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(part);
                    case "equals" -> part == List.of(arguments).get(0);
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }

    /** Listens to texts. */
    @ProcessingGroup("listening")
    static final class Listener {
        @EventHandler
        void on(String event) {
            // Whatever it does, its errors are what the check is about.
        }
    }
}
