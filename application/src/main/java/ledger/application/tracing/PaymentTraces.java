package ledger.application.tracing;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ledger.application.eventstore.AfterCommit;
import ledger.command.writer.WriterCommandBus;
import ledger.command.writer.WriterTrace;
import ledger.messages.Command;
import ledger.messages.PaymentId;
import ledger.messages.StatusReason;
import ledger.messages.accounts.AccountCommand.AcceptCredit;
import ledger.messages.accounts.AccountCommand.PlaceHold;
import ledger.messages.accounts.AccountCommand.PostCredit;
import ledger.messages.accounts.AccountCommand.PostHold;
import ledger.messages.accounts.AccountCommand.VoidHold;
import ledger.messages.accounts.AccountCommand.WithdrawAcceptance;
import ledger.messages.clearing.ClearingCommand.ClearPayment;
import ledger.messages.payments.PaymentCommand;
import ledger.messages.payments.PaymentCommand.InitiatePayment;
import ledger.messages.payments.PaymentEvent.PaymentCompleted;
import ledger.messages.payments.PaymentEvent.PaymentDeferred;
import ledger.messages.payments.PaymentEvent.PaymentRejected;
import ledger.messages.payments.PaymentStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Follows the payments whose request is traced; where none is, this costs a look at an empty map. */
@Component
class PaymentTraces implements WriterTrace, AfterCommit {

    private final Tracer tracer;
    private final Map<PaymentId, PaymentTrace> underWay = new ConcurrentHashMap<>();

    PaymentTraces(OpenTelemetry telemetry, WriterCommandBus bus) {
        this.tracer = telemetry.getTracer("ledger");
        bus.followedBy(this);
    }

    @Override
    public @Nullable Followed begin(Command command) {
        return command instanceof InitiatePayment order
                        && Span.current().getSpanContext().isSampled()
                ? new PaymentTrace(order, underWay, tracer)
                : null;
    }

    @Override
    public @Nullable Step step(Command command) {
        if (underWay.isEmpty()) {
            return null;
        }
        PaymentId id = paymentOf(command);
        PaymentTrace trace = id == null ? null : underWay.get(id);
        return trace == null ? null : trace.step(command.getClass().getSimpleName());
    }

    private static @Nullable PaymentId paymentOf(Command command) {
        if (command instanceof PaymentCommand payment) {
            return payment.paymentId();
        } else if (command instanceof PlaceHold hold) {
            return hold.paymentId();
        } else if (command instanceof AcceptCredit credit) {
            return credit.paymentId();
        } else if (command instanceof ClearPayment clear) {
            return clear.paymentId();
        } else if (command instanceof PostHold hold) {
            return hold.paymentId();
        } else if (command instanceof PostCredit credit) {
            return credit.paymentId();
        } else if (command instanceof VoidHold hold) {
            return hold.paymentId();
        } else if (command instanceof WithdrawAcceptance acceptance) {
            return acceptance.paymentId();
        }
        return null;
    }

    @Override
    public void committed(long head, List<Object> events) {
        if (!underWay.isEmpty()) {
            events.forEach(this::note);
        }
    }

    private void note(Object event) {
        if (event instanceof PaymentCompleted completed) {
            note(completed.paymentId(), PaymentStatus.COMPLETED, null);
        } else if (event instanceof PaymentRejected rejected) {
            note(rejected.paymentId(), PaymentStatus.REJECTED, rejected.reason());
        } else if (event instanceof PaymentDeferred deferred) {
            note(deferred.paymentId(), PaymentStatus.QUEUED, null);
        }
    }

    private void note(PaymentId id, PaymentStatus status, @Nullable StatusReason reason) {
        PaymentTrace trace = underWay.get(id);
        if (trace != null) {
            trace.became(status, reason);
        }
    }
}
