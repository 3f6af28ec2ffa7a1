package ledger.query.dashboard.payments;

/** How a step of a payment stands. */
public enum StepStatus {
    DONE("done"),
    WAITING("waiting"),
    REFUSED("refused"),
    UNDONE("undone"),
    NOT_NEEDED("not needed"),
    NOT_REACHED("not reached");

    private final String words;

    StepStatus(String words) {
        this.words = words;
    }

    /** For those who read or hear it. */
    public String words() {
        return words;
    }

    /** The name by which styles know it. */
    public String style() {
        return words.replace(' ', '-');
    }
}
