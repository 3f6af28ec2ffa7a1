package ledger.command.settlements;

/** How an attempt to settle a cycle ended, or that it has not yet. */
public enum SettlementEnd {
    UNDER_WAY,

    /** Nothing moved. */
    FAILED,

    /** Everything moved. */
    SETTLED,

    /** What an unwind left of the cycle moved, and nothing else of it ever will. */
    UNWOUND
}
