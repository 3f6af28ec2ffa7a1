package ledger.messages;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A request to the write side; it names the one aggregate that decides it. */
public interface Command {

    /** The identifier of the deciding aggregate, as stored in {@code domain_event_entry.aggregate_identifier}. */
    @TargetAggregateIdentifier
    String target();
}
