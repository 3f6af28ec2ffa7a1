package ledger.command.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ledger.command.accounts.Account;
import ledger.command.clearing.Clearing;
import ledger.command.participants.Participant;
import ledger.command.payments.Payment;
import ledger.command.settlements.Settlement;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The index relies on it that no two handlers of an aggregate take the same type of message. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IndexedModelTest {

    static List<Class<?>> aggregates() {
        return List.of(Account.class, Payment.class, Clearing.class, Participant.class, Settlement.class);
    }

    @ParameterizedTest
    @MethodSource("aggregates")
    <T> void a_type_of_message_has_one_handler_and_no_handler_takes_more_than_its_type(Class<T> type) {
        AggregateModel<T> model = AnnotatedAggregateMetaModelFactory.inspectAggregate(type);
        assertThat(model.commandHandlers(type)).isNotEmpty();
        assertThat(model.commandHandlerInterceptors(type)).isEmpty();

        assertEachHasItsOwn(model.commandHandlers(type).toList());
        assertEachHasItsOwn(model.allEventHandlers().getOrDefault(type, List.of()));
    }

    private static <T> void assertEachHasItsOwn(List<MessageHandlingMember<? super T>> handlers) {
        Stream<Class<?>> types = handlers.stream().map(MessageHandlingMember::payloadType);
        assertThat(types).doesNotHaveDuplicates().allMatch(taken -> !taken.isInterface() && taken.isRecord());
    }

    @ParameterizedTest
    @MethodSource("aggregates")
    <T> void it_tells_of_a_class_what_axon_tells(Class<T> type) {
        AggregateModel<T> model = AnnotatedAggregateMetaModelFactory.inspectAggregate(type);
        IndexedModel<T> indexed = IndexedModel.of(type);

        assertThat(indexed.type()).isEqualTo(model.type());
        assertThat(indexed.declaredType(type))
                .isEqualTo(model.declaredType(type))
                .isEqualTo(Optional.of(model.type()));
        assertThat(indexed.types()).containsExactlyElementsOf(model.types().toList());
        assertThat(indexed.entityClass()).isEqualTo(type);
        assertThat(indexed.routingKey()).isEqualTo(model.routingKey());
    }
}
