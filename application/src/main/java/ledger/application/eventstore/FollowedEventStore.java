package ledger.application.eventstore;

import java.util.function.Supplier;
import ledger.command.writer.WriterEventStore;
import ledger.query.stream.LogGrowth;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** The writer's event store, whose followers read for themselves when the log has grown. */
final class FollowedEventStore extends WriterEventStore {

    private final Supplier<LogGrowth> growth;

    /** @param growth how one follower sees the log grow */
    FollowedEventStore(Builder builder, Supplier<LogGrowth> growth) {
        super(builder);
        this.growth = growth;
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken trackingToken) {
        return new LogStream(storageEngine(), growth.get(), trackingToken);
    }
}
