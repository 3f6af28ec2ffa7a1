package ledger.query.dashboard;

import java.util.List;

/**
 * How fast payments reach their end.
 *
 * @param perSecond the mean of the last ten seconds
 * @param from the first of the seconds that are counted, since 1970
 * @param counts how many payments ended in each of them
 * @param outcomes how they ended in the last hour, the most frequent first
 * @param since from when on outcomes are counted, in seconds since 1970; within the hour where there are too many
 */
public record Pace(String perSecond, long from, List<Long> counts, List<Outcome> outcomes, long since) {

    /** How some payments ended: COMPLETED, CANCELLED, or the ISO 20022 code of the refusal and its name. */
    public record Outcome(String code, String name, long payments, String percent) {}

    public long total() {
        return outcomes.stream().mapToLong(Outcome::payments).sum();
    }

    /** The most payments of any second. */
    public long most() {
        return counts.stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
