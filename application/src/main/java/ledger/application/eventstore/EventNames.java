package ledger.application.eventstore;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ledger.messages.accounts.AccountEvent;
import ledger.messages.clearing.ClearingEvent;
import ledger.messages.participants.ParticipantEvent;
import ledger.messages.payments.PaymentEvent;
import ledger.messages.queue.QueueEvent;
import ledger.messages.settlements.RemedyEvent;
import ledger.messages.settlements.SettlementEvent;

/**
 * The stable names of all events: the concept and what happened, {@code accounts.HoldPlaced}. A family may move to
 * another package as long as its last segment stays.
 */
final class EventNames {

    private static final List<Class<?>> FAMILIES = List.of(
            ParticipantEvent.class,
            AccountEvent.class,
            PaymentEvent.class,
            ClearingEvent.class,
            QueueEvent.class,
            SettlementEvent.class,
            RemedyEvent.class);

    private EventNames() {}

    static Map<String, Class<?>> all() {
        return FAMILIES.stream()
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .collect(Collectors.toUnmodifiableMap(EventNames::nameOf, Function.identity()));
    }

    private static String nameOf(Class<?> type) {
        String concept = type.getPackageName();
        return concept.substring(concept.lastIndexOf('.') + 1) + "." + type.getSimpleName();
    }
}
