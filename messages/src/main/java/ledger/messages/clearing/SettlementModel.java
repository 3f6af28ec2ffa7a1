package ledger.messages.clearing;

/** How payments between participants of a currency are settled. */
public enum SettlementModel {

    /** After the cut-off everyone pays its net over all others to the scheme, or receives it. */
    MULTILATERAL_NET,

    /** After the cut-off each pair settles its own net; what one is owed by others does not help it to pay. */
    BILATERAL_NET,

    /** Each payment moves both settlement accounts at once and is final (real-time gross settlement). */
    IMMEDIATE_GROSS;

    public boolean isDeferred() {
        return this != IMMEDIATE_GROSS;
    }
}
