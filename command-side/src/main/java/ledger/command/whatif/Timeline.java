package ledger.command.whatif;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ledger.messages.CurrencyCode;
import ledger.messages.PaymentId;
import ledger.messages.clearing.ClearingCommand;
import ledger.messages.clearing.ClearingEvent.ClearingRefused;
import ledger.messages.clearing.ClearingEvent.PaymentCleared;
import ledger.messages.clearing.ClearingEvent.PaymentSettled;
import ledger.messages.payments.PaymentEvent.PaymentInitiated;
import ledger.messages.queue.QueueEvent.PaymentQueued;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** What was decided in the clearing of one currency, read from its first event on, a page at a time. */
final class Timeline {

    private static final int PAGE = 2_000;

    private final RecordedEvents log;
    private final String aggregate;
    private final Deque<DomainEventMessage<?>> ahead = new ArrayDeque<>();
    private final Map<PaymentId, PaymentInitiated> orders = new HashMap<>();
    private long next;
    private boolean isWhole;

    Timeline(RecordedEvents log, CurrencyCode currency) {
        this.log = log;
        this.aggregate = ClearingCommand.target(currency);
    }

    /** The next event; null at the end. */
    @Nullable
    DomainEventMessage<?> peek() {
        return reaches(1) ? ahead.peek() : null;
    }

    /** The next events that are there, at most so many. */
    Iterator<DomainEventMessage<?>> peek(int atMost) {
        boolean unused = reaches(atMost);
        return ahead.stream().limit(atMost).iterator();
    }

    /** Goes on behind the next event. */
    DomainEventMessage<?> pass() {
        DomainEventMessage<?> passed = ahead.remove();
        PaymentId payment = orderedBy(passed.getPayload());
        if (payment != null) {
            orders.remove(payment);
        }
        return passed;
    }

    /** The order of a payment that an event ahead decides about. */
    PaymentInitiated order(PaymentId payment) {
        PaymentInitiated order = orders.get(payment);
        if (order == null) {
            throw new IllegalStateException("payment " + payment + " was decided about without having been ordered");
        }
        return order;
    }

    private boolean reaches(int events) {
        while (ahead.size() < events && !isWhole) {
            List<DomainEventMessage<?>> page = log.page(aggregate, next, PAGE);
            isWhole = page.size() < PAGE;
            next += page.size();
            ahead.addAll(page);
            orders.putAll(log.orders(page.stream()
                    .flatMap(event -> Stream.ofNullable(orderedBy(event.getPayload())))
                    .toList()));
        }
        return ahead.size() >= events;
    }

    private static @Nullable PaymentId orderedBy(Object event) {
        if (event instanceof PaymentCleared cleared) {
            return cleared.paymentId();
        }
        if (event instanceof PaymentSettled settled) {
            return settled.paymentId();
        }
        if (event instanceof PaymentQueued queued) {
            return queued.paymentId();
        }
        return event instanceof ClearingRefused refused ? refused.paymentId() : null;
    }
}
