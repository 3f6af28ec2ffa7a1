package ledger.query.statements;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import ledger.messages.Problem;

/**
 * The days that a statement is about, both ends included: at most {@value #MOST_DAYS}.
 *
 * @param basis by which of its dates an entry belongs to it
 */
public record Period(LocalDate from, LocalDate to, Basis basis) {

    private static final int MOST_DAYS = 400;

    /** Throws {@link Problem#MALFORMED} for what is no such period. */
    public Period {
        if (from.isAfter(to)) {
            throw Problem.MALFORMED.because("from: after to");
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw Problem.MALFORMED.because("from, to: more than " + MOST_DAYS + " days");
        }
    }
}
