package ledger.command.clearing.queue;

import static ledger.command.clearing.queue.Queues.id;
import static ledger.command.clearing.queue.Queues.numbers;
import static ledger.command.clearing.queue.Queues.queue;
import static ledger.command.clearing.queue.Queues.queueOf;
import static ledger.messages.clearing.Matrices.amounts;
import static ledger.messages.clearing.Matrices.bank;
import static ledger.messages.clearing.ReleaseRule.FIFO;
import static ledger.messages.clearing.ReleaseRule.FIFO_BYPASS;
import static ledger.messages.payments.Priority.HIGH;
import static ledger.messages.payments.Priority.NORMAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PaymentQueueTest {

    private static PaymentQueue three() {
        return queueOf("A", queue("A>B 150, A>B 25, A>B 10"));
    }

    /** Of 1 June: 150, HIGH. Of 20 and 21 May, earlier: 25 and 10, NORMAL. Of 2 June: 50, NORMAL. */
    private static PaymentQueue published() {
        var payments = queue("A>B 25, A>B 10, A>B 150, A>B 50");
        return PaymentQueue.of(bank("A"))
                .append(payments.get(2).withPriority(HIGH))
                .append(payments.get(0))
                .append(payments.get(1))
                .append(payments.get(3));
    }

    @Test
    void cumulative_positions_pass_over_what_is_held() {
        assertThat(three().cumulativePositions(100)).containsExactly(-50L, -75L, -85L);
        assertThat(three().hold(id(2)).cumulativePositions(100)).containsExactly(-50L, -50L, -60L);
        assertThat(three().hold(id(2)).reactivate(id(2)).payments()).isEqualTo(three().payments());
    }

    @Test
    void a_new_payment_goes_last_and_raised_to_high_second() {
        assertThat(published().payments()).extracting(QueuedPayment::minor).containsExactly(150L, 25L, 10L, 50L);
        assertThat(published().prioritize(id(4), HIGH).payments())
                .extracting(QueuedPayment::minor)
                .containsExactly(150L, 50L, 25L, 10L);
        assertThat(published().prioritize(id(4), HIGH).prioritize(id(4), NORMAL).payments())
                .isEqualTo(published().payments());
    }

    @Test
    void in_order_the_head_stops_all_and_with_bypass_it_is_overtaken() {
        assertThat(three().payable(100, FIFO)).isEmpty();
        assertThat(numbers(three().payable(100, FIFO_BYPASS))).containsExactly(2L, 3L);
        assertThat(numbers(three().hold(id(1)).payable(100, FIFO))).containsExactly(2L, 3L);
        assertThat(numbers(three().payable(175, FIFO))).containsExactly(1L, 2L);
    }

    @Test
    void what_is_cancelled_waits_no_more() {
        assertThat(numbers(three().remove(id(1)).payments())).containsExactly(2L, 3L);
        assertThatThrownBy(() -> three().remove(id(9))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> three().append(three().payments().get(0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        PaymentQueue.of(bank("B")).append(three().payments().get(0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_new_payment_passes_only_if_none_of_its_rank_waits() {
        assertThat(PaymentQueue.of(bank("A")).letsPass(NORMAL, 100, 100)).isTrue();
        assertThat(PaymentQueue.of(bank("A")).letsPass(HIGH, 101, 100)).isFalse();
        assertThat(three().letsPass(NORMAL, 1, 100)).isFalse();
        assertThat(three().letsPass(HIGH, 1, 100)).isTrue();
        assertThat(three().prioritize(id(2), HIGH).letsPass(HIGH, 1, 100)).isFalse();
        assertThat(three().hold(id(1)).hold(id(2)).hold(id(3)).letsPass(NORMAL, 1, 100))
                .isTrue();
    }

    @Test
    void two_that_owe_each_other_settle_together() {
        var queued = queue("B>A 4000, A>B 5000");
        Resolution both =
                BilateralOffset.between(amounts("A 1000, B 0"), queueOf("A", queued), queueOf("B", queued), FIFO);
        assertThat(numbers(both.settled())).containsExactly(1L, 2L);
        assertThat(both.movements()).isEqualTo(amounts("A -1000, B 1000"));
        Resolution none =
                BilateralOffset.between(amounts("A 999, B 0"), queueOf("A", queued), queueOf("B", queued), FIFO);
        assertThat(none.settled()).isEmpty();
        assertThat(none.topUps()).isEqualTo(amounts("A 1"));
    }

    @Test
    void a_payment_to_somebody_else_keeps_two_from_setting_off() {
        var queued = queue("B>C 1, B>A 4000, A>B 5000");
        var liquidity = amounts("A 1000");
        assertThat(BilateralOffset.between(liquidity, queueOf("A", queued), queueOf("B", queued), FIFO)
                        .settled())
                .isEmpty();
        assertThat(numbers(BilateralOffset.between(liquidity, queueOf("A", queued), queueOf("B", queued), FIFO_BYPASS)
                        .settled()))
                .containsExactly(2L, 3L);
    }
}
