package ledger.messages.payments;

/** The order in which waiting payments are released; HIGH before NORMAL. */
public enum Priority {
    HIGH,
    NORMAL
}
