package ledger.application.writer;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import ledger.command.accounts.Account;
import ledger.command.admission.Admission;
import ledger.command.admission.Registers;
import ledger.command.clearing.Clearing;
import ledger.command.participants.Participant;
import ledger.command.payments.Payment;
import ledger.command.settlements.Settlement;
import ledger.command.writer.BatchExecution;
import ledger.command.writer.Prefetch;
import ledger.command.writer.SingleWriter;
import ledger.command.writer.StrongCache;
import ledger.command.writer.Writer;
import ledger.command.writer.WriterCommandBus;
import ledger.command.writer.WriterCommandGateway;
import ledger.command.writer.WriterListener;
import ledger.command.writer.WriterLog;
import ledger.command.writer.WriterMetrics;
import ledger.command.writer.WriterRepository;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.NoCache;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Wires the write path around the one writer. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WriterProperties.class)
class WriterConfiguration {

    @Bean
    Cache aggregateCache(WriterProperties properties) {
        return new StrongCache(properties.cachedAggregates());
    }

    @Bean
    WriterCommandBus commandBus() {
        return new WriterCommandBus();
    }

    @Bean
    CommandGateway commandGateway(WriterCommandBus bus) {
        return new WriterCommandGateway(bus);
    }

    @Bean
    WriterRepository<Account> accountRepository(EventStore eventStore, Cache cache) {
        return WriterRepository.of(Account.class, eventStore, cache);
    }

    @Bean
    WriterRepository<Participant> participantRepository(EventStore eventStore, Cache cache) {
        return WriterRepository.of(Participant.class, eventStore, cache);
    }

    @Bean
    WriterRepository<Clearing> clearingRepository(EventStore eventStore, Cache cache) {
        return WriterRepository.of(Clearing.class, eventStore, cache);
    }

    /** One cycle's settlement is rarely asked again. */
    @Bean
    WriterRepository<Settlement> settlementRepository(EventStore eventStore) {
        return WriterRepository.of(Settlement.class, eventStore, NoCache.INSTANCE);
    }

    /** A payment is rarely asked again once it is decided, so payments do not push accounts out of the cache. */
    @Bean
    WriterRepository<Payment> paymentRepository(EventStore eventStore) {
        return WriterRepository.of(Payment.class, eventStore, NoCache.INSTANCE);
    }

    @Bean
    Admission admission(
            WriterCommandBus bus,
            Repository<Account> accounts,
            Repository<Participant> participants,
            Repository<Clearing> clearings,
            Repository<Payment> payments) {
        Admission admission = new Admission(new Registers(accounts, participants, clearings, payments));
        bus.guardedBy(admission::check);
        return admission;
    }

    @Bean
    Prefetch prefetch(WriterLog log, Cache cache, List<WriterRepository<?>> repositories) {
        Map<String, Repository<?>> byType = repositories.stream()
                .collect(java.util.stream.Collectors.toMap(WriterRepository::aggregateType, repository -> repository));
        return new Prefetch(log, cache, byType);
    }

    @Bean
    SingleWriter writer(
            WriterLog log,
            WriterCommandBus bus,
            Prefetch prefetch,
            MeterRegistry registry,
            List<WriterListener> listeners,
            WriterProperties properties,
            Clock clock) {
        var execution = new BatchExecution(log, bus, prefetch, new WriterMetrics(registry), clock);
        return new SingleWriter(log, execution, listeners, properties.queueCapacity(), properties.batchSize(), clock);
    }

    @Bean
    ClearingClock clearingClock(
            WriterLog log, ObjectProvider<Writer> writer, WriterProperties properties, Clock clock) {
        return new ClearingClock(log, writer::getObject, clock, properties.tick());
    }

    /** A query node's writer is never started, and so refuses everything. */
    @Bean
    @Profile("!query")
    WriterLifecycle writerLifecycle(SingleWriter writer, Admission guard) {
        return new WriterLifecycle(writer);
    }
}
