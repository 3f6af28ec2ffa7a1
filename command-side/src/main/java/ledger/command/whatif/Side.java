package ledger.command.whatif;

import java.util.List;
import java.util.function.BiConsumer;
import ledger.messages.Command;
import ledger.messages.PaymentId;
import org.axonframework.eventhandling.DomainEventMessage;

/** A clearing, what is known of it, and what its decisions come to. */
final class Side {

    private final Scratch scratch;
    private final Known known = new Known();
    private final Tally tally;

    /** A clearing of which this is the first event. */
    Side(DomainEventMessage<?> first, BiConsumer<PaymentId, Fate> fates) {
        this.scratch = new Scratch(first);
        this.tally = new Tally(known, fates);
    }

    /** Takes an event from before the cycle for given. */
    void know(DomainEventMessage<?> event) {
        scratch.know(event);
        known.see(event.getPayload());
    }

    /** Takes an event of the cycle for given. */
    void count(DomainEventMessage<?> event) {
        scratch.know(event);
        see(event.getPayload());
    }

    /** What is decided; nothing where the command cannot be given in the state of things here. */
    List<Object> decide(Command command) {
        return seen(scratch.decide(command));
    }

    /** What is decided; throws {@link ledger.messages.ProblemException} where the command cannot be given. */
    List<Object> require(Command command) {
        return seen(scratch.require(command));
    }

    private List<Object> seen(List<Object> events) {
        events.forEach(this::see);
        return events;
    }

    private void see(Object event) {
        tally.see(event);
        known.see(event);
    }

    Known known() {
        return known;
    }

    Tally tally() {
        return tally;
    }
}
