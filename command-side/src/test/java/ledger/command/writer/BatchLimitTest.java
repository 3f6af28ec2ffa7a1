package ledger.command.writer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BatchLimitTest {

    private static final int MOST = 100;
    private static final long QUICK = BatchLimit.QUICK_NANOS - 1;
    private static final long SLOW = BatchLimit.SLOW_NANOS + 1;

    private final BatchLimit limit = new BatchLimit(MOST);

    @Test
    void a_node_that_has_just_started_takes_few() {
        assertThat(limit.commands()).isEqualTo(BatchLimit.FIRST);
        assertThat(new BatchLimit(5).commands()).isEqualTo(5);
    }

    @Test
    void full_and_quick_batches_make_the_next_ones_larger_up_to_the_most() {
        for (int larger : new int[] {32, 64, MOST, MOST}) {
            limit.took(limit.commands(), QUICK);

            assertThat(limit.commands()).isEqualTo(larger);
        }
    }

    @Test
    void a_batch_that_was_not_full_or_neither_quick_nor_slow_says_nothing() {
        limit.took(BatchLimit.FIRST - 1, QUICK);
        limit.took(BatchLimit.FIRST, BatchLimit.QUICK_NANOS);
        limit.took(BatchLimit.FIRST, BatchLimit.SLOW_NANOS);

        assertThat(limit.commands()).isEqualTo(BatchLimit.FIRST);
    }

    @Test
    void slow_batches_make_the_next_ones_smaller_down_to_one_command() {
        for (int smaller : new int[] {8, 4, 2, 1, 1}) {
            limit.took(limit.commands(), SLOW);

            assertThat(limit.commands()).isEqualTo(smaller);
        }
    }

    @Test
    void a_small_batch_that_was_slow_makes_the_next_ones_smaller_than_itself() {
        limit.took(6, SLOW);

        assertThat(limit.commands()).isEqualTo(3);
    }
}
