package ledger.query.audit.seals;

/** What was noted of the log cannot be read, or does not hold together. */
public final class BrokenSeals extends RuntimeException {

    private final String finding;

    /** @param finding what is wrong, as the end of a sentence about the seals */
    public BrokenSeals(String finding) {
        super(finding);
        this.finding = finding;
    }

    public String finding() {
        return finding;
    }
}
