package ledger.messages;

import java.util.Currency;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * An ISO 4217 currency code and its exponent, the number of decimals of the major unit (JPY 0, EUR 2, BHD 3).
 *
 * <p>Codes without a minor unit, such as gold (XAU), are not currencies one can pay in and are refused. Source: ISO
 * 4217 as known to the JDK, plus the codes that JDK 17 does not know yet.
 */
public record CurrencyCode(String code) {

    private static final Map<String, Integer> UNKNOWN_TO_JDK_17 = Map.of("UYW", 4);
    private static final Map<String, Integer> EXPONENTS = new ConcurrentHashMap<>(UNKNOWN_TO_JDK_17);
    private static final Map<String, CurrencyCode> INSTANCES = new ConcurrentHashMap<>();

    public CurrencyCode {
        EXPONENTS.computeIfAbsent(code, CurrencyCode::exponentOf);
    }

    /** The shared instance for an ISO 4217 code; throws {@link IllegalArgumentException} for an unknown one. */
    public static CurrencyCode of(String code) {
        CurrencyCode known = INSTANCES.get(code);
        return known != null ? known : INSTANCES.computeIfAbsent(code, CurrencyCode::new);
    }

    /** Every currency one can pay in. */
    public static Stream<CurrencyCode> all() {
        Stream<String> known = Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .map(Currency::getCurrencyCode);
        return Stream.concat(known, UNKNOWN_TO_JDK_17.keySet().stream())
                .distinct()
                .map(CurrencyCode::of);
    }

    /** The number of decimals of one major unit. */
    public int exponent() {
        return EXPONENTS.getOrDefault(code, 0);
    }

    @Override
    public String toString() {
        return code;
    }

    private static int exponentOf(String code) {
        int exponent;
        try {
            exponent = Currency.getInstance(code).getDefaultFractionDigits();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("unknown currency " + code, e);
        }
        if (exponent < 0) {
            throw new IllegalArgumentException("no payments in " + code + ": it has no minor unit");
        }
        return exponent;
    }
}
