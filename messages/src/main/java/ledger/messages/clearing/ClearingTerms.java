package ledger.messages.clearing;

import java.util.List;
import ledger.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the scheme has agreed for one currency.
 *
 * @param prefunded whether no one may owe more than its settlement account and its collateral cover
 * @param releaseRule whether queued payments may overtake others of the same participant
 * @param queueSeconds how long a payment may wait in the queue
 * @param returnedAtCutOff whether payments that still wait at the cut-off are returned, or wait for the next cycle
 * @param cutOffs when cycles are cut off, as cron expressions of six fields; empty where only the operator does it
 * @param timeZone the IANA name of the zone in which the cron expressions are meant
 * @param cutOffValue the turnover at which the cycle is cut off; null where it does not matter
 */
public record ClearingTerms(
        SettlementModel model,
        boolean prefunded,
        ReleaseRule releaseRule,
        long queueSeconds,
        boolean returnedAtCutOff,
        List<String> cutOffs,
        String timeZone,
        @Nullable Money cutOffValue) {

    private static final long ONE_DAY = 86_400;

    /** What holds while nothing else was agreed: multilateral nets, a day in the queue, cut-off by the operator. */
    public static final ClearingTerms DEFAULT = new ClearingTerms(
            SettlementModel.MULTILATERAL_NET, false, ReleaseRule.FIFO, ONE_DAY, false, List.of(), "UTC", null);

    public ClearingTerms {
        if (queueSeconds <= 0) {
            throw new IllegalArgumentException("a payment waits for some time: " + queueSeconds);
        }
        cutOffs = List.copyOf(cutOffs);
    }
}
