package ledger.command.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import ledger.messages.CurrencyCode;
import ledger.messages.Money;
import ledger.messages.clearing.ClearingTerms;
import org.jspecify.annotations.Nullable;

/** The terms of a currency's clearing as they are agreed now; the value in major units. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TermsAnswer(
        String currency,
        String model,
        boolean prefunded,
        String releaseRule,
        long queueSeconds,
        boolean returnedAtCutOff,
        List<String> cutOffs,
        String timeZone,
        @Nullable String cutOffValue) {

    static TermsAnswer of(CurrencyCode currency, ClearingTerms terms) {
        Money value = terms.cutOffValue();
        return new TermsAnswer(
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
