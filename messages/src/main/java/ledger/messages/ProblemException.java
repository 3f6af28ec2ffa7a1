package ledger.messages;

/** A request that was not carried out, with the reason to tell the caller. It carries no stack: it is an answer. */
public final class ProblemException extends RuntimeException {

    private final Problem problem;

    public ProblemException(Problem problem, String detail) {
        super(detail, null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /** What to tell the caller, in one sentence. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
