package ledger.messages;

/**
 * Why a request could not be carried out; nothing of it was recorded, except where {@link #OUTCOME_UNKNOWN} says that
 * nobody can know yet. The code is stable and part of the public contract (RFC 9457 problem details).
 */
public enum Problem {
    MALFORMED(400, "malformed"),
    UNAUTHENTICATED(401, "unauthenticated"),
    FORBIDDEN(403, "forbidden"),
    NOT_FOUND(404, "not-found"),
    CONFLICT(409, "conflict"),
    IDEMPOTENCY_KEY_REUSED(422, "idempotency-key-reused"),
    OVERLOADED(429, "overloaded"),
    NOT_THE_WRITER(503, "not-the-writer"),
    SHUTTING_DOWN(503, "shutting-down"),
    WRITING_STOPPED(503, "writing-stopped"),
    STREAMS_TAKEN(503, "too-many-streams"),
    OUTCOME_UNKNOWN(503, "outcome-unknown");

    private final int status;
    private final String code;

    Problem(int status, String code) {
        this.status = status;
        this.code = code;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The stable machine-readable code. */
    public String code() {
        return code;
    }

    public ProblemException because(String detail) {
        return new ProblemException(this, detail);
    }
}
