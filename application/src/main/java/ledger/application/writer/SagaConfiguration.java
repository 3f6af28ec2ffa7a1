package ledger.application.writer;

import java.util.List;
import java.util.function.Supplier;
import ledger.application.eventstore.EventJson;
import ledger.command.writer.WriterListener;
import ledger.saga.Carrier;
import ledger.saga.payments.PaymentSaga;
import ledger.saga.settlements.SettlementSaga;
import ledger.saga.store.CoalescingSagaRepository;
import ledger.saga.store.IndexedSagas;
import ledger.saga.store.WaitingSagas;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.modelling.saga.AnnotatedSagaManager;
import org.springframework.context.annotation.Bean;

/** Runs the sagas inside the writer's unit of work: on its thread, in its transaction, with their errors its own. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class SagaConfiguration {

    /** Handlers that are no sagas: whoever tells others at once what concerns them. */
    private static final List<String> INSIDE = List.of("membership", "queue", ClearingClock.GROUP);

    @Bean
    WaitingSagas<PaymentSaga> waitingPayments(ConnectionProvider writerConnection, CommandGateway commands) {
        return waiting(PaymentSaga.class, writerConnection, commands);
    }

    @Bean
    WaitingSagas<SettlementSaga> waitingSettlements(ConnectionProvider writerConnection, CommandGateway commands) {
        return waiting(SettlementSaga.class, writerConnection, commands);
    }

    private static <T extends Carrier> WaitingSagas<T> waiting(
            Class<T> type, ConnectionProvider writerConnection, CommandGateway commands) {
        return new WaitingSagas<>(type, writerConnection, EventJson.mapper(), saga -> saga.commandsThrough(commands));
    }

    @Bean
    WriterListener waitingSagasOpening(List<WaitingSagas<?>> waiting) {
        return new WriterListener() {
            @Override
            public void gained() {
                waiting.forEach(WaitingSagas::open);
            }

            @Override
            public void lost() {
                // What is in memory is read anew when the right to write is gained again.
            }
        };
    }

    @Bean
    ConfigurerModule sagas(
            WaitingSagas<PaymentSaga> payments, WaitingSagas<SettlementSaga> settlements, CommandGateway commands) {
        return configurer -> configurer.eventProcessing(processing -> {
            register(processing, PaymentSaga.class, payments, PaymentSaga::new, commands);
            register(processing, SettlementSaga.class, settlements, SettlementSaga::new, commands);
            INSIDE.forEach(name -> insideTheWriter(processing, name));
        });
    }

    private static <T extends Carrier> void register(
            EventProcessingConfigurer processing,
            Class<T> type,
            WaitingSagas<T> waiting,
            Supplier<T> fresh,
            CommandGateway commands) {
        Supplier<T> factory = () -> {
            T saga = fresh.get();
            saga.commandsThrough(commands);
            return saga;
        };
        var repository = new CoalescingSagaRepository<>(type, waiting);
        processing.registerSaga(
                type,
                saga -> saga.configureRepository(c -> repository)
                        .configureSagaManager(c -> new IndexedSagas<>(
                                AnnotatedSagaManager.<T>builder()
                                        .sagaType(type)
                                        .sagaFactory(factory)
                                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance()),
                                repository)));
        insideTheWriter(processing, type.getSimpleName() + "Processor");
    }

    private static void insideTheWriter(EventProcessingConfigurer processing, String name) {
        processing
                .registerEventProcessor(name, InsideTheWriter::of)
                .registerListenerInvocationErrorHandler(name, c -> PropagatingErrorHandler.instance())
                .registerErrorHandler(name, c -> PropagatingErrorHandler.instance());
    }
}
