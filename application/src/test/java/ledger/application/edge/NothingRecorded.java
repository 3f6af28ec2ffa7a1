package ledger.application.edge;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import ledger.command.whatif.RecordedEvents;
import ledger.messages.PaymentId;
import ledger.messages.payments.PaymentEvent.PaymentInitiated;
import org.axonframework.eventhandling.DomainEventMessage;

/** A log in which nothing has happened yet. */
final class NothingRecorded implements RecordedEvents {

    @Override
    public List<DomainEventMessage<?>> page(String aggregate, long fromSequence, int atMost) {
        return List.of();
    }

    @Override
    public Map<PaymentId, PaymentInitiated> orders(Collection<PaymentId> payments) {
        return Map.of();
    }
}
