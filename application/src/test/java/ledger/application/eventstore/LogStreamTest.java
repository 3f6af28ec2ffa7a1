package ledger.application.eventstore;

import static ledger.application.eventstore.OpenLog.event;
import static ledger.application.eventstore.OpenLog.events;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import ledger.application.support.TestDatabase;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogStreamTest {

    @TempDir
    private Path directory;

    private OpenLog log;
    private GrowingLog growth;

    @BeforeEach
    void open() {
        log = OpenLog.writing(TestDatabase.create(TestDatabase.Kind.H2, directory));
        growth = new GrowingLog(log.writerLog::head);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void everything_is_read_once_and_in_order_from_memory_and_from_the_log() throws InterruptedException {
        commit(5_000);
        for (LedgerEventStorageEngine engine : List.of(log.engine, log.elsewhere)) {
            LogStream stream = new LogStream(engine, growth, null);

            assertThat(take(stream, 5_000)).isEqualTo(upTo(0, 5_000));
            assertThat(stream.peek()).isEmpty();
            assertThat(stream.hasNextAvailable(0, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    @Test
    void what_was_read_before_is_not_read_again_and_what_comes_later_is() throws InterruptedException {
        commit(10);
        LogStream stream = new LogStream(log.engine, growth, new GlobalSequenceTrackingToken(6));

        assertThat(take(stream, 3)).isEqualTo(upTo(7, 10));
        assertThat(stream.peek()).isEmpty();
        log.commit(event("bob", 0));
        growth.committed(log.writerLog.head(), List.of());

        assertThat(stream.peek()).map(LogStreamTest::index).contains(10L);
        assertThat(take(stream, 1)).isEqualTo(upTo(10, 11));
    }

    @Test
    void who_waits_is_woken_by_a_commit() {
        LogStream stream = new LogStream(log.engine, growth, null);
        var first = CompletableFuture.supplyAsync(() -> next(stream));

        assertThat(first).isNotDone();
        commit(1);

        assertThat(first).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(0L);
    }

    private void commit(int count) {
        log.commit(events("alice", count));
        growth.committed(log.writerLog.head(), List.of());
    }

    private static @Nullable Long next(LogStream stream) {
        try {
            return index(stream.nextAvailable());
        } catch (InterruptedException e) {
            return null;
        }
    }

    private static List<Long> take(LogStream stream, int count) throws InterruptedException {
        Stream.Builder<Long> taken = Stream.builder();
        for (int i = 0; i < count; i++) {
            taken.add(index(stream.nextAvailable()));
        }
        return taken.build().toList();
    }

    private static List<Long> upTo(long first, long end) {
        return LongStream.range(first, end).boxed().toList();
    }

    private static long index(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }
}
