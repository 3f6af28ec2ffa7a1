package ledger.application.eventstore;

import ledger.command.writer.WriterEventStore;
import ledger.query.stream.LogGrowth;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** The writer's event store, whose followers read for themselves when the log has grown. */
final class FollowedEventStore extends WriterEventStore {

    private final LogGrowth growth;

    FollowedEventStore(Builder builder, LogGrowth growth) {
        super(builder);
        this.growth = growth;
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken trackingToken) {
        return new LogStream(storageEngine(), growth, trackingToken);
    }
}
