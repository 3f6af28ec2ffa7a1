package ledger.application.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GatheringTest {

    private static final Duration TIME = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final AtomicLong head = new AtomicLong(-1);
    private final List<Duration> rests = new ArrayList<>();
    private final Gathering gathering = new Gathering((index, atMost) -> head.get() >= index, rests::add, TIME);

    @Test
    void the_first_event_after_a_quiet_time_is_not_kept_waiting() {
        assertThat(gathering.await(0, PATIENCE)).isFalse();
        head.set(0);

        assertThat(gathering.await(0, PATIENCE)).isTrue();
        assertThat(rests).isEmpty();
    }

    @Test
    void those_soon_after_it_gather_as_long_as_the_follower_has_patience() {
        head.set(0);
        assertThat(gathering.await(0, PATIENCE)).isTrue();
        head.set(1);

        assertThat(gathering.await(1, PATIENCE)).isTrue();
        assertThat(rests).containsExactly(PATIENCE);
        assertThat(gathering.await(2, TIME.multipliedBy(2))).isFalse();
        assertThat(rests.get(1)).isBetween(TIME.dividedBy(2), TIME);
    }

    @Test
    void what_is_there_already_is_read_along_with_the_rest() {
        head.set(1);
        assertThat(gathering.await(0, PATIENCE)).isTrue();

        assertThat(gathering.await(1, Duration.ZERO)).isTrue();
        assertThat(rests).isEmpty();
    }
}
