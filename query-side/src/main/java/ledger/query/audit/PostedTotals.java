package ledger.query.audit;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

/** What was debited and credited altogether, per currency, in minor units. */
final class PostedTotals implements Serializable {

    /** The two sides of the books of one currency. */
    record Sides(BigInteger debits, BigInteger credits) implements Serializable {

        static final Sides NONE = new Sides(BigInteger.ZERO, BigInteger.ZERO);

        private Sides debit(long minor) {
            return new Sides(debits.add(BigInteger.valueOf(minor)), credits);
        }

        private Sides credit(long minor) {
            return new Sides(debits, credits.add(BigInteger.valueOf(minor)));
        }
    }

    private final Map<String, Sides> byCurrency = new TreeMap<>();

    void see(StoredEvent event) {
        if (event.type().equals("accounts.HoldPosted")) {
            String currency = event.currency();
            byCurrency.put(currency, of(currency).debit(event.amount()));
        } else if (event.type().equals("accounts.CreditPosted")) {
            String currency = event.currency();
            byCurrency.put(currency, of(currency).credit(event.amount()));
        }
    }

    /** Credits less debits: nothing, wherever a commit of the writer ends. */
    BigInteger underWay(String currency) {
        Sides sides = of(currency);
        return sides.credits().subtract(sides.debits());
    }

    private Sides of(String currency) {
        return byCurrency.getOrDefault(currency, Sides.NONE);
    }

    Map<String, Sides> all() {
        return byCurrency;
    }
}
