package ledger.application.commandline;

import java.io.IOException;

/** The ledger answered, and not with a success. */
final class RefusedException extends IOException {

    private static final int TOO_MANY = 429;

    private final int status;

    RefusedException(int status, String problem) {
        super("the ledger answers " + status + ": " + problem);
        this.status = status;
    }

    /** Whether the same may be answered otherwise in a moment. */
    boolean mayPass() {
        return status == TOO_MANY || status >= 500;
    }
}
