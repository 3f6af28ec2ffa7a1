package ledger.application.webhooks;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a webhook can be told of, and the event of the log that says so. */
enum Topic {
    PAYMENT_COMPLETED("payments.PaymentCompleted"),
    PAYMENT_REJECTED("payments.PaymentRejected"),
    PAYMENT_QUEUED("payments.PaymentDeferred"),
    PAYMENT_CANCELLED("payments.PaymentCancelled"),
    CAP_ALARM("clearing.CapThresholdReached"),
    CYCLE_CUT_OFF("clearing.CycleCutOff"),
    SETTLEMENT_FINAL("settlements.SettlementFinal"),
    SETTLEMENT_FAILED("settlements.SettlementFailed");

    private final String eventType;

    Topic(String eventType) {
        this.eventType = eventType;
    }

    String eventType() {
        return eventType;
    }

    static Topic of(String eventType) {
        return Stream.of(values())
                .filter(topic -> topic.eventType.equals(eventType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no topic is told by " + eventType));
    }

    static Optional<Topic> named(String name) {
        return Stream.of(values()).filter(topic -> topic.name().equals(name)).findFirst();
    }

    /** The stable names of the events that say so. */
    static Set<String> eventTypes(Set<Topic> topics) {
        return topics.stream().map(Topic::eventType).collect(Collectors.toUnmodifiableSet());
    }
}
