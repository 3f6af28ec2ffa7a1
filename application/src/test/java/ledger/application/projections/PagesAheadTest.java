package ledger.application.projections;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import ledger.application.eventstore.EventPage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesAheadTest {

    private static final int PAGE = 10;

    private final AtomicLong head = new AtomicLong(24);
    private final BlockingQueue<Long> begun = new LinkedBlockingQueue<>();

    /** A page of a log that ends at the head. */
    private EventPage page(long from) {
        begun.add(from);
        return new EventPage(List.of(), Math.min(from + PAGE - 1, head.get()));
    }

    @Test
    void each_page_begins_behind_the_one_before_and_what_the_log_grows_by_follows() {
        try (PagesAhead log = new PagesAhead(this::page, 0)) {
            assertThat(log.next().end()).isEqualTo(9);
            assertThat(log.next().end()).isEqualTo(19);
            assertThat(log.next().end()).isEqualTo(24);

            head.set(27);

            EventPage unusedReadBeforeItGrew = log.next();
            assertThat(log.next().end()).isEqualTo(27);
        }
    }

    @Test
    void the_next_page_is_read_before_it_is_asked_for_and_no_more() throws InterruptedException {
        try (PagesAhead log = new PagesAhead(this::page, 0)) {
            waitUntilBegun(0);
            assertThat(log.next().end()).isEqualTo(9);
            waitUntilBegun(10);
        }
        assertThat(begun).isEmpty();
    }

    @Test
    void a_failure_to_read_is_told_where_it_happened_and_nothing_follows() {
        LongFunction<EventPage> failing = from -> {
            if (from > 0) {
                throw new IllegalStateException("no database");
            }
            return page(from);
        };
        try (PagesAhead log = new PagesAhead(failing, 0)) {
            assertThat(log.next().end()).isEqualTo(9);
            for (int again = 0; again < 2; again++) {
                assertThatThrownBy(log::next)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("no database");
            }
        }
    }

    private void waitUntilBegun(long index) throws InterruptedException {
        assertThat(begun.poll(10, SECONDS)).isEqualTo(index);
    }
}
