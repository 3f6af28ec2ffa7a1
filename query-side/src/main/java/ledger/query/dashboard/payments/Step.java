package ledger.query.dashboard.payments;

/** A step that a payment takes on its path, and how it stands. */
public record Step(String name, StepStatus status) {}
