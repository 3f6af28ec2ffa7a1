package ledger.query.audit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import ledger.messages.CurrencyCode;

/**
 * What was debited and credited altogether, per currency; amounts in major units.
 *
 * @param difference debits less credits: nothing, when the books balance
 */
public record TrialBalance(String debits, String credits, String difference) {

    static Map<String, TrialBalance> of(PostedTotals totals) {
        Map<String, TrialBalance> balances = new TreeMap<>();
        totals.all()
                .forEach((currency, sides) ->
                        balances.put(currency, of(sides.debits(), sides.credits(), CurrencyCode.of(currency))));
        return balances;
    }

    /** The same from minor units. */
    static TrialBalance of(BigInteger debits, BigInteger credits, CurrencyCode currency) {
        return new TrialBalance(
                major(debits, currency), major(credits, currency), major(debits.subtract(credits), currency));
    }

    private static String major(BigInteger minor, CurrencyCode currency) {
        return new BigDecimal(minor, currency.exponent()).toPlainString();
    }
}
