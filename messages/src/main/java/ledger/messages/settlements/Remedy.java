package ledger.messages.settlements;

/** What is done about participants that cannot pay in a settlement (PFMI principle 4). */
public enum Remedy {

    /** Nothing: the settlement fails, and is tried again after a top-up. */
    NONE,

    /** The guarantee fund pays what is lacking, and is owed it. */
    GUARANTEE_FUND,

    /** The others bear what is lacking, in proportion to their bilateral net claims on those who lack it. */
    LOSS_SHARING,

    /** The obligations of those who cannot pay are deleted and the rest is settled; the last resort. */
    UNWIND
}
