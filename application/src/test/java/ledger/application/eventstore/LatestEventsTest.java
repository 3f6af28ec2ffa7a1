package ledger.application.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LatestEventsTest {

    private final EventCodec codec = new EventCodec(new EventJson());
    private final LatestEvents latest = new LatestEvents();

    @Test
    void they_are_given_from_any_index_that_is_there_to_the_end() {
        commit(10, 20);

        assertThat(indexesFrom(10)).containsExactly(LongStream.range(10, 20).toArray());
        assertThat(indexesFrom(19)).containsExactly(19);
        assertThat(indexesFrom(9)).isEmpty();
        assertThat(indexesFrom(20)).isEmpty();
    }

    @Test
    void the_oldest_make_room() {
        commit(0, LatestEvents.KEPT + 5);

        assertThat(indexesFrom(4)).isEmpty();
        assertThat(indexesFrom(5)).hasSize(LatestEvents.KEPT).startsWith(5);
    }

    @Test
    void what_others_wrote_in_between_is_not_passed_over() {
        commit(0, 3);
        commit(5, 8);

        assertThat(indexesFrom(1)).containsExactly(1, 2);
        assertThat(indexesFrom(3)).isEmpty();
        assertThat(indexesFrom(6)).containsExactly(6, 7);
    }

    private void commit(long from, long before) {
        DomainEventMessage<?> event = OpenLog.event("alice", 0);
        StoredEvent row = codec.toRow(0, event);
        for (long index = from; index < before; index++) {
            latest.add(at(index, row), codec.toTrackedEvent(at(index, row), event));
            assertThat(indexesFrom(index)).isEmpty();
        }
        latest.show(before - 1);
    }

    private static StoredEvent at(long index, StoredEvent row) {
        return new StoredEvent(
                index,
                row.eventIdentifier(),
                row.aggregateIdentifier(),
                row.sequenceNumber(),
                row.type(),
                row.timeStamp(),
                row.payloadType(),
                row.payload(),
                row.metaData());
    }

    private long[] indexesFrom(long index) {
        return latest.from(index).stream()
                .map(TrackedEventMessage::trackingToken)
                .mapToLong(token -> token.position().orElseThrow())
                .toArray();
    }
}
