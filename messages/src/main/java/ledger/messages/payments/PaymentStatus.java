package ledger.messages.payments;

/** Where a payment stands; the last three are final. */
public enum PaymentStatus {
    PENDING,
    QUEUED,
    COMPLETED,
    REJECTED,
    CANCELLED;

    /** Whether the payment stays as it is for ever. */
    public boolean isFinal() {
        return this != PENDING && this != QUEUED;
    }
}
