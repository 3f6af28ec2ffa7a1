package ledger.application.eventstore;

import java.util.Optional;

/** What the writer holds in memory of aggregates; asked on its thread, between two batches. */
@FunctionalInterface
interface AggregateStates {

    /** The state of an aggregate after its last committed event; empty if it is not at hand or has no snapshots. */
    Optional<State> of(String type, String aggregateIdentifier);

    /**
     * A copy that nobody changes.
     *
     * @param sequenceNumber of the last event in it
     */
    record State(long sequenceNumber, Object snapshot) {}
}
