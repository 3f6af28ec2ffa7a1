package ledger.query.clearing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import ledger.messages.CurrencyCode;
import ledger.messages.Money;
import ledger.messages.clearing.ClearingTerms;
import org.jspecify.annotations.Nullable;

/**
 * What the scheme has agreed for a currency.
 *
 * @param prefunded whether no one may owe more than its settlement account and its collateral cover
 * @param queueSeconds how long a payment may wait
 * @param returnedAtCutOff whether payments that still wait at the cut-off are returned
 * @param cutOffs when cycles are cut off, as cron expressions of six fields in the time zone
 * @param cutOffValue the turnover at which a cycle is cut off, in major units; absent where it does not matter
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TermsView(
        String currency,
        String model,
        boolean prefunded,
        String releaseRule,
        long queueSeconds,
        boolean returnedAtCutOff,
        List<String> cutOffs,
        String timeZone,
        @Nullable String cutOffValue) {

    static TermsView of(CurrencyCode currency, ClearingTerms terms) {
        Money value = terms.cutOffValue();
        return new TermsView(
                currency.code(),
                terms.model().name(),
                terms.prefunded(),
                terms.releaseRule().name(),
                terms.queueSeconds(),
                terms.returnedAtCutOff(),
                terms.cutOffs(),
                terms.timeZone(),
                value == null ? null : value.major());
    }
}
