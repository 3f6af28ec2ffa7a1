package ledger.application.metrics;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import ledger.application.eventstore.AfterCommit;
import ledger.messages.StatusReason;
import ledger.messages.payments.PaymentEvent.PaymentCancelled;
import ledger.messages.payments.PaymentEvent.PaymentCompleted;
import ledger.messages.payments.PaymentEvent.PaymentDeferred;
import ledger.messages.payments.PaymentEvent.PaymentRejected;
import ledger.messages.payments.PaymentStatus;
import org.springframework.stereotype.Component;

/** Counts what became of the payments that this node decided. */
@Component
class PaymentCounts implements AfterCommit {

    private static final String NO_REASON = "none";

    private final Counter completed;
    private final Counter queued;
    private final Counter cancelled;
    private final Map<StatusReason, Counter> rejected;

    PaymentCounts(MeterRegistry registry) {
        completed = counter(registry, PaymentStatus.COMPLETED, NO_REASON);
        queued = counter(registry, PaymentStatus.QUEUED, NO_REASON);
        cancelled = counter(registry, PaymentStatus.CANCELLED, NO_REASON);
        rejected = Stream.of(StatusReason.values())
                .collect(toUnmodifiableMap(
                        reason -> reason, reason -> counter(registry, PaymentStatus.REJECTED, reason.code())));
    }

    private static Counter counter(MeterRegistry registry, PaymentStatus status, String reason) {
        return Counter.builder("ledger.payments")
                .description("Payments that came to this status on this node; one that waited counts twice")
                .tag("status", status.name())
                .tag("reason", reason)
                .register(registry);
    }

    @Override
    public void committed(long head, List<Object> events) {
        for (Object event : events) {
            if (event instanceof PaymentCompleted) {
                completed.increment();
            } else if (event instanceof PaymentRejected refused) {
                Objects.requireNonNull(rejected.get(refused.reason())).increment();
            } else if (event instanceof PaymentDeferred) {
                queued.increment();
            } else if (event instanceof PaymentCancelled) {
                cancelled.increment();
            }
        }
    }
}
