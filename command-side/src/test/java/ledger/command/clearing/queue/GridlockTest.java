package ledger.command.clearing.queue;

import static ledger.command.clearing.queue.Queues.closing;
import static ledger.command.clearing.queue.Queues.id;
import static ledger.command.clearing.queue.Queues.numbers;
import static ledger.command.clearing.queue.Queues.queue;
import static ledger.messages.clearing.Matrices.amounts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ledger.messages.clearing.ReleaseRule;
import ledger.messages.payments.Priority;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GridlockTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2.1.1 | A 0, B 0 | B>A 2, A>B 2 | 1 2 | A 0, B 0
            2.1.3 | A 5, B 6 | A>B 8, B>A 10, B>A 20, A>B 17 | 1 2 3 4 | A 10, B 1
            2.2.2 | A 10, B 8 | A>B 20, B>A 15, A>B 30, A>B 15, B>A 80 | 1 2 | A 5, B 13
            2.3.1 | A 0, B 0, C 0 | A>C 2, B>C 3, C>B 5, B>A 2 | 1 2 3 4 | A 0, B 0, C 0
            2.3.3 | A 3, B 4, C 5 | A>B 5, B>A 7, B>C 8, C>B 7 | 1 2 3 4 | A 5, B 1, C 6
            2.4.2 | A 5, B 6, C 7 | A>B 8, B>C 7, C>A 9, A>B 20, B>A 7, A>B 40, B>C 80, C>B 10 | 1 2 3 5 | \
            A 13, B 0, C 5
            2.4.4 | A 5, B 6, C 7 | C>B 9, B>C 8, A>B 7, B>A 20 | 1 2 | A 5, B 7, C 6
            2.5.2 | A 0, B 0, C 0, D 0, E 0 | A>B 2, B>C 3, C>D 5, D>E 6, E>A 2, E>B 1, E>C 2, E>D 1 | \
            1 2 3 4 5 6 7 8 | A 0, B 0, C 0, D 0, E 0
            2.5.4 | A 3, B 4, C 5, D 8, E 3 | E>A 8, E>D 9, D>E 15, A>B 14, B>C 15, C>A 10 | 1 2 3 4 5 6 | \
            A 7, B 3, C 10, D 2, E 1
            2.6.2 | A 3, B 4, C 5, D 4, E 3 | A>E 8, E>D 9, D>A 10, A>B 15, B>C 6, C>A 7 | 1 2 3 | \
            A 5, B 4, C 5, D 3, E 2
            2.7.1 | A 3, B 4, C 5, D 4, E 3 | A>B 8, B>C 10, B>C 20, C>D 30, D>A 40 | '' | A 3, B 4, C 5, D 4, E 3
            2.7.3 | A 3, B 4, C 5, D 4, E 3 | A>B 15, B>C 6, C>A 7, A>E 8, E>D 9, D>A 20 | '' | \
            A 3, B 4, C 5, D 4, E 3
            """)
    void published_gridlocks_are_resolved_as_published(
            String published, String liquidity, String payments, String settled, String closing) {
        Resolution resolution = Gridlock.resolve(amounts(liquidity), queue(payments));
        List<Long> expected = settled.isEmpty()
                ? List.of()
                : Stream.of(settled.split(" ", -1)).map(Long::valueOf).toList();
        assertThat(numbers(resolution.settled())).as(published).isEqualTo(expected);
        assertThat(closing(amounts(liquidity), resolution)).as(published).isEqualTo(amounts(closing));
        assertThat(resolution.isDeadlock()).as(published).isEqualTo(expected.isEmpty());
    }

    @Test
    void three_of_liquidity_settle_twenty_seven() {
        Resolution resolution = Gridlock.resolve(amounts("A 0, B 3, C 0"), queue("A>B 5, B>A 7, B>C 8, C>B 7"));
        assertThat(resolution.settled().stream().mapToLong(QueuedPayment::minor))
                .containsExactly(5L, 7L, 8L, 7L);
        assertThat(resolution.movements()).isEqualTo(amounts("A 2, B -3, C 1"));
        assertThat(Gridlock.resolve(amounts("A 0, B 2, C 0"), queue("A>B 5, B>A 7, B>C 8, C>B 7"))
                        .topUps())
                .isEqualTo(amounts("B 1"));
    }

    @Test
    void a_deadlock_names_what_would_let_everything_settle() {
        String payments = "A>B 8, B>C 10, B>C 20, C>D 30, D>A 40";
        Resolution deadlock = Gridlock.resolve(amounts("A 3, B 4, C 5, D 4, E 3"), queue(payments));
        assertThat(deadlock.topUps()).isEqualTo(amounts("B 18, D 6"));
        assertThat(deadlock.totalTopUp()).isEqualTo(24);
        Resolution resolved = Gridlock.resolve(amounts("A 3, B 22, C 5, D 10, E 3"), queue(payments));
        assertThat(resolved.settled()).hasSize(5);
        assertThat(resolved.topUps()).isEmpty();
        assertThat(Gridlock.resolve(amounts("A 3, B 21, C 5, D 10"), queue(payments))
                        .settled())
                .hasSizeLessThan(5);
    }

    @Test
    void high_settles_before_normal_whatever_came_first() {
        var queue = new ArrayList<>(queue("A>B 6, A>B 5"));
        assertThat(numbers(Gridlock.resolve(amounts("A 6"), queue).settled())).containsExactly(1L);
        queue.set(1, queue.get(1).withPriority(Priority.HIGH));
        assertThat(numbers(Gridlock.resolve(amounts("A 6"), queue).settled())).containsExactly(2L);
    }

    @Test
    void held_payments_are_passed_over() {
        var queue = new ArrayList<>(queue("A>B 60, A>B 5"));
        queue.set(0, queue.get(0).withHeld(true));
        Resolution resolution = Gridlock.resolve(amounts("A 6"), queue);
        assertThat(numbers(resolution.settled())).containsExactly(2L);
        assertThat(resolution.topUps()).isEmpty();
    }

    @Test
    void with_bypass_the_small_pass_the_large() {
        var queue = queue("A>B 150, A>B 25, A>B 10");
        assertThat(Gridlock.resolve(amounts("A 100"), queue).isDeadlock()).isTrue();
        Resolution bypass = Gridlock.resolve(amounts("A 100"), queue, ReleaseRule.FIFO_BYPASS);
        assertThat(numbers(bypass.settled())).containsExactly(2L, 3L);
        assertThat(closing(amounts("A 100"), bypass)).isEqualTo(amounts("A 65, B 35"));
        assertThat(bypass.topUps()).isEqualTo(amounts("A 85"));
    }

    @Test
    void whoever_is_below_zero_already_sends_nothing_but_stops_nobody() {
        Resolution resolution = Gridlock.resolve(amounts("A -5, B 10"), queue("A>B 1, B>A 3, B>A 1"));
        assertThat(numbers(resolution.settled())).containsExactly(2L, 3L);
        assertThat(numbers(Gridlock.resolve(amounts("A -5, B 10"), queue("A>B 1, B>A 6"))
                        .settled()))
                .containsExactly(1L, 2L);
    }

    @Test
    void where_nothing_waits_there_is_no_deadlock() {
        Resolution resolution = Gridlock.resolve(amounts("A 1"), List.of());
        assertThat(resolution).isEqualTo(new Resolution(List.of(), amounts(""), amounts("")));
        assertThat(resolution.isDeadlock()).isFalse();
    }

    @Test
    void a_payment_waits_only_once() {
        var payment = queue("A>B 1").get(0);
        assertThatThrownBy(() -> Gridlock.resolve(amounts("A 5"), List.of(payment, payment)))
                .hasMessageContaining(id(1).toString());
    }
}
