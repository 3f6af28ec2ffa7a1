package ledger.messages.queue;

/** Why queued payments were released. */
public enum ReleaseCause {

    /** A payment entered the queue and could be set off against others. */
    ENTRY,

    /** Someone may spend more: by a credit, a higher cap, a top-up, a settlement or a reinstatement. */
    LIQUIDITY,

    /** Someone changed its queue: what stood in the way was held, cancelled or moved back. */
    REORDERING,

    /** It was time to look again. */
    TIMER,

    /** The last look before the cycle is cut off. */
    CUT_OFF,

    /** The operator asked for it. */
    OPERATOR
}
