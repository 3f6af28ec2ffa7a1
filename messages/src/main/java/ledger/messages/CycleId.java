package ledger.messages;

import java.util.regex.Pattern;

/** Identifies a clearing cycle of a currency; cycles are numbered from 1: {@code EUR-1}. */
public record CycleId(CurrencyCode currency, long number) {

    private static final Pattern FORM = Pattern.compile("([A-Z]{3})-([1-9][0-9]{0,17})");

    public CycleId {
        if (number < 1) {
            throw new IllegalArgumentException("cycles are numbered from 1");
        }
    }

    public static CycleId first(CurrencyCode currency) {
        return new CycleId(currency, 1);
    }

    public CycleId next() {
        return new CycleId(currency, number + 1);
    }

    /** Reads {@code EUR-1}; throws {@link IllegalArgumentException} for anything else. */
    public static CycleId parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a cycle is named like EUR-1");
        }
        return new CycleId(CurrencyCode.of(parts.group(1)), Long.parseLong(parts.group(2)));
    }

    @Override
    public String toString() {
        return currency + "-" + number;
    }
}
