package ledger.command.whatif;

import java.time.Instant;
import java.util.Iterator;
import ledger.messages.Command;
import ledger.messages.CurrencyCode;
import ledger.messages.StatusReason;
import ledger.messages.clearing.ClearingCommand.CutOff;
import ledger.messages.clearing.ClearingEvent.CycleCutOff;
import ledger.messages.queue.QueueCommand.RemoveQueued;
import ledger.messages.queue.QueueCommand.ResolveQueue;
import ledger.messages.queue.QueueEvent.DeadlockFound;
import ledger.messages.queue.QueueEvent.PaymentQueued;
import ledger.messages.queue.QueueEvent.PaymentsReleased;
import ledger.messages.queue.QueueEvent.QueuedPaymentRemoved;
import ledger.messages.queue.ReleaseCause;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Tells which looks at the queue there were: each takes out what has waited too long, and then releases what it can or
 * tells of a deadlock. Looks that did nothing left no trace and change nothing.
 */
final class Looks {

    private static final Instant NOTHING_EXPIRES = Instant.MIN;

    private final Timeline timeline;
    private final Known known;
    private final CurrencyCode currency;

    Looks(Timeline timeline, Known known, CurrencyCode currency) {
        this.timeline = timeline;
        this.known = known;
        this.currency = currency;
    }

    Command removed(QueuedPaymentRemoved event) {
        return switch (event.reason()) {
            case SETTLEMENT_TIMEOUT -> expiry();
            case CUT_OFF_PASSED -> new CutOff(currency);
            default -> new RemoveQueued(currency, event.paymentId(), event.reason());
        };
    }

    /** Two looks of which the first one did no more than take out come to the same as one. */
    private Command expiry() {
        Instant now = NOTHING_EXPIRES;
        Iterator<DomainEventMessage<?>> ahead = timeline.peek(known.count() + 1);
        while (ahead.hasNext()) {
            Object event = ahead.next().getPayload();
            if (event instanceof QueuedPaymentRemoved removed && removed.reason() == StatusReason.SETTLEMENT_TIMEOUT) {
                now = later(now, known.waiting(removed.paymentId()));
            } else {
                return new ResolveQueue(currency, causeOf(event), now);
            }
        }
        return new ResolveQueue(currency, ReleaseCause.TIMER, now);
    }

    private static Instant later(Instant now, @Nullable PaymentQueued expired) {
        return expired == null || expired.expiresAt().isBefore(now) ? now : expired.expiresAt();
    }

    private static ReleaseCause causeOf(Object event) {
        return event instanceof PaymentsReleased released && released.cause() == ReleaseCause.OPERATOR
                ? ReleaseCause.OPERATOR
                : ReleaseCause.TIMER;
    }

    @Nullable
    Command released(PaymentsReleased event) {
        return switch (event.cause()) {
            case TIMER, OPERATOR -> new ResolveQueue(currency, event.cause(), NOTHING_EXPIRES);
            case CUT_OFF -> new CutOff(currency);
            case ENTRY, LIQUIDITY, REORDERING -> null;
        };
    }

    /** Where a cut-off follows, its last look at the queue would have told of the deadlock as well. */
    Command deadlock(DeadlockFound event) {
        Iterator<DomainEventMessage<?>> ahead = timeline.peek(known.count() + 2);
        ahead.next();
        while (ahead.hasNext()) {
            Object next = ahead.next().getPayload();
            if (next instanceof CycleCutOff) {
                return new CutOff(event.currency());
            }
            if (!(next instanceof QueuedPaymentRemoved removed && removed.reason() == StatusReason.CUT_OFF_PASSED)) {
                break;
            }
        }
        return new ResolveQueue(currency, ReleaseCause.TIMER, NOTHING_EXPIRES);
    }
}
