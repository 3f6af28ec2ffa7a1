package ledger.command.whatif;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import ledger.messages.PaymentId;
import ledger.messages.payments.PaymentEvent.PaymentInitiated;
import org.axonframework.eventhandling.DomainEventMessage;

/** What is in the log, for whoever only looks at it. */
public interface RecordedEvents {

    /** At most so many events of an aggregate, from this sequence number on; none behind the last one. */
    List<DomainEventMessage<?>> page(String aggregate, long fromSequence, int atMost);

    /** What was ordered, payment by payment. */
    Map<PaymentId, PaymentInitiated> orders(Collection<PaymentId> payments);
}
