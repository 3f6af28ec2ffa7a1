package ledger.application.eventstore;

import static ledger.messages.Cast.ALICE;
import static ledger.messages.Cast.BANKA;
import static ledger.messages.Cast.CAROL;
import static ledger.messages.Cast.eur;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ledger.messages.Cast;
import ledger.messages.PaymentId;
import ledger.messages.accounts.AccountCommand.AcceptCredit;
import ledger.messages.accounts.AccountCommand.PlaceHold;
import ledger.messages.accounts.AccountCommand.PostCredit;
import ledger.messages.accounts.AccountCommand.PostHold;
import ledger.messages.accounts.AccountEvent.CreditAccepted;
import ledger.messages.accounts.AccountEvent.HoldPlaced;
import ledger.messages.payments.PaymentCommand.CompletePayment;
import ledger.saga.payments.PaymentSaga;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.modelling.saga.AnnotatedSaga;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.metamodel.AnnotationSagaMetaModelFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A payment that has to wait is stored as JSON; what is read must know all it needs to go on. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WaitingPaymentTest {

    private static final PaymentId PAYMENT = Cast.payment("waiting");

    private final List<Object> sent = new ArrayList<>();
    private final CommandGateway commands = recording();
    private final AnnotationSagaMetaModelFactory models = new AnnotationSagaMetaModelFactory();

    @Test
    void a_payment_goes_on_where_it_stopped_when_it_is_read_again() {
        PaymentSaga before = new PaymentSaga();
        tell(before, Cast.initiated(Cast.order("waiting", ALICE, CAROL, eur("1.00"))));
        tell(before, new HoldPlaced(ALICE, PAYMENT, eur("1.00"), BANKA));
        String stored = EventJson.mapper().writeValueAsString(before);
        PaymentSaga after = EventJson.mapper().readValue(stored, PaymentSaga.class);
        tell(after, new CreditAccepted(CAROL, PAYMENT, eur("1.00"), BANKA));

        assertThat(EventJson.mapper().writeValueAsString(after)).isEqualTo(stored);
        assertThat(sent)
                .containsExactly(
                        new PlaceHold(ALICE, PAYMENT, eur("1.00")),
                        new AcceptCredit(CAROL, PAYMENT, eur("1.00")),
                        new PostHold(ALICE, PAYMENT),
                        new PostCredit(CAROL, PAYMENT),
                        new CompletePayment(PAYMENT, null));
    }

    private void tell(PaymentSaga payment, Object event) {
        payment.commandsThrough(commands);
        var names = Set.of(new AssociationValue("paymentId", PAYMENT.toString()));
        Object unused = new AnnotatedSaga<>(
                        "saga",
                        names,
                        payment,
                        models.modelOf(PaymentSaga.class),
                        models.chainedInterceptor(PaymentSaga.class))
                .handle(GenericEventMessage.asEventMessage(event));
    }

    private CommandGateway recording() {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        for (Class<?> command :
                List.of(PlaceHold.class, AcceptCredit.class, PostHold.class, PostCredit.class, CompletePayment.class)) {
            Object unused = bus.subscribe(command.getName(), message -> sent.add(message.getPayload()));
        }
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }
}
