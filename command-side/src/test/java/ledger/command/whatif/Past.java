package ledger.command.whatif;

import static ledger.messages.Cast.EUR;
import static ledger.messages.Cast.payment;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ledger.command.InMemoryLedger;
import ledger.command.clearing.Clearing;
import ledger.messages.AccountId;
import ledger.messages.Command;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.ProblemException;
import ledger.messages.clearing.ClearingCommand;
import ledger.messages.clearing.ClearingCommand.ClearPayment;
import ledger.messages.clearing.ClearingCommand.NoteFunds;
import ledger.messages.payments.PaymentEvent.PaymentInitiated;
import ledger.messages.payments.Priority;
import org.axonframework.eventhandling.DomainEventMessage;

/** A clearing in EUR that really happened, with the orders behind its payments. */
final class Past implements RecordedEvents {

    /** When all payments were ordered. */
    final Instant start = Instant.now();

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final Map<PaymentId, PaymentInitiated> orders = new HashMap<>();
    private int refused;

    Past() {
        var unused = ledger.repository(Clearing.class);
    }

    /** What was asked; what could not be given at that time has left no trace. */
    Past with(Command... commands) {
        for (Command command : commands) {
            try {
                Optional<Object> answer = ledger.answerTo(command);
                if (command instanceof NoteFunds taken && answer.equals(Optional.of(false))) {
                    giveBack(taken);
                }
            } catch (ProblemException notThen) {
                refused++;
            }
        }
        return this;
    }

    /** A payment that takes what clearing needs is undone at once, so no cover is ever below zero for long. */
    private void giveBack(NoteFunds taken) {
        if (taken.change() < 0) {
            ledger.given(new NoteFunds(taken.currency(), taken.participantId(), -taken.change()));
        }
    }

    /** A payment that was ordered at the start. */
    Past paid(String key, ParticipantId from, ParticipantId to, long minor, boolean queue, Priority priority) {
        Money amount = eur(minor);
        AccountId account = new AccountId("any");
        orders.put(
                payment(key),
                new PaymentInitiated(
                        payment(key), from.value(), account, account, amount, key, null, priority, queue, start));
        return with(new ClearPayment(payment(key), from, to, amount, priority, queue, start));
    }

    /** A time after everything so far, and before everything that is yet to come. */
    Instant later() {
        Instant last = Instant.now().plusMillis(1);
        while (!Instant.now().isAfter(last)) {
            Thread.onSpinWait();
        }
        return last;
    }

    /** How many commands could not be given. */
    int refused() {
        return refused;
    }

    /** The cycles there were. */
    List<CycleId> cycles() {
        return recorded(0).stream()
                .map(DomainEventMessage::getPayload)
                .flatMap(event -> Opened.by(event).stream())
                .toList();
    }

    private List<DomainEventMessage<?>> recorded(long from) {
        return ledger.recorded(ClearingCommand.target(EUR), from);
    }

    @Override
    public List<DomainEventMessage<?>> page(String aggregate, long fromSequence, int atMost) {
        List<DomainEventMessage<?>> events = recorded(fromSequence);
        return events.subList(0, Math.min(atMost, events.size()));
    }

    @Override
    public Map<PaymentId, PaymentInitiated> orders(Collection<PaymentId> payments) {
        Map<PaymentId, PaymentInitiated> some = new HashMap<>(orders);
        some.keySet().retainAll(payments);
        return some;
    }

    static Money eur(long minor) {
        return new Money(minor, EUR);
    }
}
