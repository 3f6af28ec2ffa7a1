package ledger.command.rest;

import java.time.Clock;
import ledger.command.clearing.QueueOutcome;
import ledger.messages.Caller;
import ledger.messages.CurrencyCode;
import ledger.messages.PaymentId;
import ledger.messages.Problem;
import ledger.messages.payments.PaymentCommand;
import ledger.messages.payments.PaymentCommand.CancelPayment;
import ledger.messages.payments.PaymentCommand.HoldPayment;
import ledger.messages.payments.PaymentCommand.PrioritizePayment;
import ledger.messages.payments.PaymentCommand.ReactivatePayment;
import ledger.messages.payments.PaymentStatus;
import ledger.messages.payments.Priority;
import ledger.messages.queue.QueueCommand.ResolveQueue;
import ledger.messages.queue.ReleaseCause;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Orders what waits for liquidity; whoever asks for something of a payment that does not wait gets a CONFLICT. */
@RestController
final class QueueOrderController {

    private final Desk desk;
    private final Answers answers;
    private final Clock clock;

    QueueOrderController(Desk desk, Answers answers, Clock clock) {
        this.desk = desk;
        this.answers = answers;
        this.clock = clock;
    }

    record PriorityBody(@Nullable String priority) {}

    /** How many payments left the queue because their time was over, how many were released, and how many wait on. */
    record QueueAnswer(String currency, int expired, int released, int waiting) {}

    @DeleteMapping(path = "/v1/payments/{paymentId}", produces = MediaType.APPLICATION_JSON_VALUE)
    PaymentAnswer cancel(@PathVariable String paymentId, Caller caller) {
        PaymentAnswer payment = ask(new CancelPayment(id(paymentId)), caller);
        if (payment.status() != PaymentStatus.CANCELLED) {
            throw Problem.CONFLICT.because("too late to cancel: the payment is " + payment.status());
        }
        return payment;
    }

    @PutMapping(
            path = "/v1/payments/{paymentId}/priority",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    PaymentAnswer prioritize(@PathVariable String paymentId, @RequestBody PriorityBody body, Caller caller) {
        Priority priority = new Field("priority", body.priority()).as(Field.oneOf(Priority.class));
        return ask(new PrioritizePayment(id(paymentId), priority), caller);
    }

    @PostMapping(path = "/v1/payments/{paymentId}/queue-hold", produces = MediaType.APPLICATION_JSON_VALUE)
    PaymentAnswer hold(@PathVariable String paymentId, Caller caller) {
        return ask(new HoldPayment(id(paymentId)), caller);
    }

    @DeleteMapping(path = "/v1/payments/{paymentId}/queue-hold", produces = MediaType.APPLICATION_JSON_VALUE)
    PaymentAnswer reactivate(@PathVariable String paymentId, Caller caller) {
        return ask(new ReactivatePayment(id(paymentId)), caller);
    }

    /** Looks at the whole queue at once, as the ledger's clock does. */
    @PostMapping(path = "/v1/clearing/{currency}/queue/resolution", produces = MediaType.APPLICATION_JSON_VALUE)
    QueueAnswer resolve(@PathVariable String currency, Caller caller) {
        CurrencyCode code = Amounts.currency(currency);
        QueueOutcome outcome = Answers.result(
                desk.decide(new ResolveQueue(code, ReleaseCause.OPERATOR, clock.instant()), caller),
                QueueOutcome.class);
        return new QueueAnswer(code.code(), outcome.expired(), outcome.released(), outcome.waiting());
    }

    private PaymentAnswer ask(PaymentCommand command, Caller caller) {
        return answers.changed(desk.decide(command, caller));
    }

    private static PaymentId id(String paymentId) {
        return new Field("paymentId", paymentId).as(PaymentId::parse);
    }
}
