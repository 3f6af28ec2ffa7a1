package ledger.messages;

import java.math.BigDecimal;

/**
 * An amount of money: a whole number of minor units and its currency. Never negative; signed sums (balances, positions)
 * are plain {@code long} minor units next to a currency.
 *
 * @param minor minor units, 0 to {@value #MAX_MINOR}
 */
public record Money(long minor, CurrencyCode currency) {

    /** The largest single amount, in minor units. */
    public static final long MAX_MINOR = 1_000_000_000_000_000L;

    public Money {
        if (minor < 0 || minor > MAX_MINOR) {
            throw new IllegalArgumentException("amount out of range: " + minor);
        }
    }

    public static Money of(long minor, String currency) {
        return new Money(minor, CurrencyCode.of(currency));
    }

    /**
     * Reads a plain decimal string of major units, such as {@code "12.34"}.
     *
     * @throws IllegalArgumentException when it is not a plain decimal, has more significant decimals than the currency
     *     or exceeds {@value #MAX_MINOR} minor units
     */
    public static Money parse(String major, CurrencyCode currency) {
        if (!isPlainDecimal(major)) {
            throw new IllegalArgumentException("not a plain decimal amount");
        }
        BigDecimal minor = new BigDecimal(major).movePointRight(currency.exponent());
        if (minor.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException("more decimals than " + currency + " has");
        }
        if (minor.compareTo(BigDecimal.valueOf(MAX_MINOR)) > 0) {
            throw new IllegalArgumentException("amount too large");
        }
        return new Money(minor.longValueExact(), currency);
    }

    public boolean isZero() {
        return minor == 0;
    }

    /** The amount in major units, with all decimals of the currency: {@code 12.30}. */
    public String major() {
        return major(minor, currency);
    }

    /** A signed number of minor units written in major units: {@code -12.30}. */
    public static String major(long minor, CurrencyCode currency) {
        return BigDecimal.valueOf(minor, currency.exponent()).toPlainString();
    }

    @Override
    public String toString() {
        return major() + " " + currency;
    }

    private static boolean isPlainDecimal(String text) {
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        String decimals = point < 0 ? "0" : text.substring(point + 1);
        return text.length() <= 32 && isDigits(whole) && isDigits(decimals);
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
