package ledger.messages;

import java.util.regex.Pattern;

/**
 * Identifies an account: 1 to 64 letters, digits, dots, dashes and underscores.
 *
 * <p>A name-based UUID (version 5 or 8) is refused, because that is how payments and legs of settlements are
 * identified in the same log.
 */
public record AccountId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern PAYMENT_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[58][0-9a-fA-F]{3}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    public AccountId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "an account id is 1 to 64 letters, digits, '.', '-' and '_', starting with a letter or digit");
        }
        if (value.length() == 36 && PAYMENT_FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a UUID of version 5 or 8 cannot name an account");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
