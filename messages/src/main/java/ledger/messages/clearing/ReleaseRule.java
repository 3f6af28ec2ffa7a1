package ledger.messages.clearing;

/** Whether a payment may overtake those of the same sender that stand before it. */
public enum ReleaseRule {

    /** Never: what leaves a queue is always its beginning, so the result is the one largest possible. */
    FIFO,

    /**
     * It may, when those before it cannot be paid. More settles sooner, but the order is lost, a large payment may be
     * overtaken for ever, and what settles is a good choice, not the best one: to find the best is a knapsack problem.
     */
    FIFO_BYPASS
}
