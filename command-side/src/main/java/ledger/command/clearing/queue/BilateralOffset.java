package ledger.command.clearing.queue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ledger.messages.ParticipantId;
import ledger.messages.clearing.ReleaseRule;

/**
 * Sets the payments of two participants to each other off against one another; to be tried whenever a payment enters a
 * queue, for it costs little (TARGET2's bilateral optimisation).
 *
 * <p>In order, only the payments at the head of each queue that go to the other one take part: one to somebody else
 * ends the run. With bypass all their payments to each other do.
 */
public final class BilateralOffset {

    private BilateralOffset() {}

    /**
     * Decides which of the payments between the two settle.
     *
     * @param liquidity what the two may spend, in minor units
     * @return what settles, and the top-ups for the payments that took part
     */
    public static Resolution between(
            Map<ParticipantId, Long> liquidity, PaymentQueue one, PaymentQueue other, ReleaseRule rule) {
        List<QueuedPayment> candidates = Stream.concat(
                        towards(other.debtor(), one, rule), towards(one.debtor(), other, rule))
                .toList();
        return Gridlock.resolve(liquidity, candidates, rule);
    }

    private static Stream<QueuedPayment> towards(ParticipantId creditor, PaymentQueue queue, ReleaseRule rule) {
        Stream<QueuedPayment> active = queue.active();
        return rule == ReleaseRule.FIFO
                ? active.takeWhile(payment -> payment.creditor().equals(creditor))
                : active.filter(payment -> payment.creditor().equals(creditor));
    }
}
