package ledger.application.writer;

import ledger.command.accounts.Account;
import ledger.command.clearing.Clearing;
import ledger.command.participants.Participant;
import ledger.command.payments.Payment;
import ledger.command.settlements.Settlement;
import ledger.messages.Command;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the aggregates with Axon, each with the writer's repository. */
@Configuration(proxyBeanMethods = false)
class AggregatesConfiguration {

    /** A command says itself whom it is for; Axon would search its class by reflection, every time. */
    private static final CommandTargetResolver TARGET =
            message -> new VersionedAggregateIdentifier((Object) ((Command) message.getPayload()).target(), null);

    @Bean
    ConfigurerModule aggregates(
            Repository<Account> accounts,
            Repository<Payment> payments,
            Repository<Clearing> clearings,
            Repository<Participant> participants,
            Repository<Settlement> settlements) {
        return configurer -> configurer
                .configureAggregate(aggregate(Account.class, accounts))
                .configureAggregate(aggregate(Payment.class, payments))
                .configureAggregate(aggregate(Clearing.class, clearings))
                .configureAggregate(aggregate(Participant.class, participants))
                .configureAggregate(aggregate(Settlement.class, settlements));
    }

    private static <T> AggregateConfigurer<T> aggregate(Class<T> type, Repository<T> repository) {
        return AggregateConfigurer.defaultConfiguration(type)
                .configureRepository(c -> repository)
                .configureCommandTargetResolver(c -> TARGET);
    }
}
