package ledger.command.rest;

import java.util.function.Function;
import ledger.messages.CurrencyCode;
import ledger.messages.Money;
import org.jspecify.annotations.Nullable;

/** How amounts of money are written in requests. */
final class Amounts {

    private Amounts() {}

    static CurrencyCode currency(@Nullable String code) {
        return new Field("currency", code).as(CurrencyCode::of);
    }

    static Function<String, Money> in(CurrencyCode currency) {
        return text -> Money.parse(text, currency);
    }

    static Function<String, Money> positiveIn(CurrencyCode currency) {
        return text -> {
            Money amount = Money.parse(text, currency);
            if (amount.isZero()) {
                throw new IllegalArgumentException("an amount is more than zero");
            }
            return amount;
        };
    }
}
