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
                .forEach((currency, sides) -> balances.put(
                        currency,
                        new TrialBalance(
                                major(sides.debits(), currency),
                                major(sides.credits(), currency),
                                major(sides.debits().subtract(sides.credits()), currency))));
        return balances;
    }

    private static String major(BigInteger minor, String currency) {
        return new BigDecimal(minor, CurrencyCode.of(currency).exponent()).toPlainString();
    }
}
