package ledger.query.audit;

import static ledger.query.audit.SchemeFold.key;
import static ledger.query.audit.SchemeFold.minor;
import static ledger.query.audit.SchemeFold.participant;
import static ledger.query.audit.SchemeFold.text;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Follows the guarantee funds: what is left of them, in minor units, and who owes them. */
final class FundFold implements Serializable {

    /** A fund of a currency. */
    private record Fund(String creditAccount, long creditLines, String contributionsAccount, long contributions)
            implements Serializable {

        private Fund after(JsonNode draw) {
            return new Fund(
                    creditAccount,
                    Math.subtractExact(creditLines, minor(draw, "fromCreditLines")),
                    contributionsAccount,
                    Math.subtractExact(contributions, minor(draw, "fromContributions")));
        }
    }

    private final Map<String, Fund> funds = new TreeMap<>();
    private final Map<String, Long> claims = new TreeMap<>();

    void set(StoredEvent event) {
        funds.put(
                event.text("currency"),
                new Fund(
                        event.text("creditAccount"),
                        event.minor("creditLines"),
                        event.text("contributionsAccount"),
                        event.minor("contributions")));
    }

    void draw(StoredEvent event) {
        String currency = ClearingFold.currencyOf(event.text("cycle"));
        event.items("draws").forEach(draw -> {
            funds.computeIfPresent(currency, (c, fund) -> fund.after(draw));
            long paid = Math.addExact(minor(draw, "fromCreditLines"), minor(draw, "fromContributions"));
            claims.merge(key(currency, participant(draw)), paid, Math::addExact);
        });
    }

    Map<String, String> rows() {
        Map<String, String> rows = new TreeMap<>();
        funds.forEach((currency, fund) -> rows.put(
                currency, text(fund.creditAccount, fund.creditLines, fund.contributionsAccount, fund.contributions)));
        return rows;
    }

    Map<String, String> claims() {
        Map<String, String> rows = new TreeMap<>();
        claims.forEach((key, amount) -> rows.put(key, text(amount)));
        return rows;
    }
}
