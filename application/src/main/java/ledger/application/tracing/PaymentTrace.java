package ledger.application.tracing;

import static io.opentelemetry.api.common.AttributeKey.stringKey;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.Map;
import ledger.command.writer.WriterTrace.Followed;
import ledger.command.writer.WriterTrace.Step;
import ledger.messages.PaymentId;
import ledger.messages.ProblemException;
import ledger.messages.StatusReason;
import ledger.messages.payments.PaymentCommand.InitiatePayment;
import ledger.messages.payments.PaymentStatus;
import org.jspecify.annotations.Nullable;

/**
 * The trace of one payment: it waits, it is decided step by step, what was decided is stored. It names the payment and
 * its sender's participant, and nothing that the sender wrote.
 */
final class PaymentTrace implements Followed {

    private static final AttributeKey<String> PAYMENT = stringKey("ledger.payment.id");
    private static final AttributeKey<String> STATUS = stringKey("ledger.payment.status");
    private static final AttributeKey<String> REASON = stringKey("ledger.payment.reason");
    private static final AttributeKey<String> PARTICIPANT = stringKey("ledger.participant");
    private static final AttributeKey<String> PROBLEM = stringKey("ledger.problem");

    private final PaymentId paymentId;
    private final Map<PaymentId, PaymentTrace> underWay;
    private final Tracer tracer;
    private final Span payment;
    /** What the payment is doing: waiting, being decided, being stored. */
    private Span phase;
    /** Whatever begins now is part of this. */
    private Context inside;

    /** @param underWay those whose commands are being handled; of the writer's thread alone */
    PaymentTrace(InitiatePayment order, Map<PaymentId, PaymentTrace> underWay, Tracer tracer) {
        this.paymentId = order.paymentId();
        this.underWay = underWay;
        this.tracer = tracer;
        this.payment = tracer.spanBuilder("payment")
                .setAttribute(PAYMENT, paymentId.toString())
                .setAttribute(PARTICIPANT, order.initiator())
                .startSpan();
        this.phase = begin("queue", payment);
        this.inside = Context.root().with(phase);
    }

    private Span begin(String name, Span parent) {
        return tracer.spanBuilder(name).setParent(Context.root().with(parent)).startSpan();
    }

    @Override
    public void taken() {
        underWay.put(paymentId, this);
        enter("decide");
    }

    @Override
    public void committing() {
        enter("commit");
    }

    private void enter(String next) {
        phase.end();
        phase = begin(next, payment);
        inside = Context.root().with(phase);
    }

    Step step(String command) {
        Context outside = inside;
        Span step = tracer.spanBuilder(command).setParent(outside).startSpan();
        inside = outside.with(step);
        return () -> {
            step.end();
            inside = outside;
        };
    }

    void became(PaymentStatus status, @Nullable StatusReason reason) {
        payment.setAttribute(STATUS, status.name());
        if (reason != null) {
            payment.setAttribute(REASON, reason.code());
        }
    }

    @Override
    public void answered(@Nullable Throwable failure) {
        underWay.remove(paymentId, this);
        phase.end();
        if (failure instanceof ProblemException problem) {
            payment.setAttribute(PROBLEM, problem.problem().code());
        }
        if (failure != null) {
            payment.setStatus(StatusCode.ERROR);
        }
        payment.end();
    }
}
