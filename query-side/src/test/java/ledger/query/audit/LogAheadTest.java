package ledger.query.audit;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogAheadTest {

    private static final long HEAD = 99;

    private static List<StoredEvent> page(long after) {
        List<StoredEvent> page = new ArrayList<>();
        for (long index = after + 1; index <= Math.min(after + 7, HEAD); index++) {
            page.add(new StoredEvent(index, "alice", index, "accounts.HoldPlaced", Instant.EPOCH, Payload.of("{}")));
        }
        return page;
    }

    @Test
    void the_log_is_read_in_its_order_from_where_it_was_followed_to_up_to_its_end() {
        List<Long> seen = new ArrayList<>();
        try (LogAhead<StoredEvent> reading = new LogAhead<>(LogAheadTest::page, StoredEvent::index, 9)) {
            for (List<StoredEvent> page = reading.next(); !page.isEmpty(); page = reading.next()) {
                page.forEach(event -> seen.add(event.index()));
            }
            assertThat(reading.next()).isEmpty();
        }
        assertThat(seen).hasSize(90).isSorted().startsWith(10L).endsWith(HEAD);
    }

    @Test
    void no_more_than_a_few_pages_are_read_before_they_are_looked_at() throws InterruptedException {
        Semaphore read = new Semaphore(0);
        try (LogAhead<StoredEvent> reading = new LogAhead<>(after -> counted(read, after), StoredEvent::index, -1)) {
            assertThat(read.tryAcquire(LogAhead.PAGES, 10, SECONDS)).isTrue();
            assertThat(read.tryAcquire(50, MILLISECONDS)).isFalse();

            assertThat(reading.next()).isNotEmpty();

            assertThat(read.tryAcquire(10, SECONDS)).isTrue();
        }
    }

    private static List<StoredEvent> counted(Semaphore read, long after) {
        read.release();
        return page(after);
    }

    @Test
    void a_failure_to_read_is_told_once_the_pages_before_it_were_looked_at_and_nothing_is_read_behind_it() {
        AtomicInteger reads = new AtomicInteger();
        LogAhead.Source<StoredEvent> failing = after -> {
            if (reads.incrementAndGet() > 1) {
                throw new IllegalStateException("no database");
            }
            return page(after);
        };
        try (LogAhead<StoredEvent> reading = new LogAhead<>(failing, StoredEvent::index, -1)) {
            assertThat(reading.next()).hasSize(7);
            assertThatThrownBy(reading::next)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no database");
            assertThat(reading.next()).isEmpty();
        }
        assertThat(reads).hasValue(2);
    }

    @Test
    void after_it_is_closed_nothing_more_is_read() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        AtomicInteger reads = new AtomicInteger();
        LogAhead<StoredEvent> reading = new LogAhead<>(
                after -> {
                    reads.incrementAndGet();
                    begun.countDown();
                    await(closed);
                    return page(after);
                },
                StoredEvent::index,
                -1);
        await(begun);
        reading.close();
        closed.countDown();

        assertThat(reading.next()).hasSize(7);
        assertThat(reading.next()).isEmpty();
        assertThat(reads).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
