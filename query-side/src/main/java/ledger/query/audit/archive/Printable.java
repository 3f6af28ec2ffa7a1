package ledger.query.audit.archive;

/** Texts as a terminal may show them: what somebody forged must not move the cursor of whoever reads about it. */
public final class Printable {

    private Printable() {}

    /** The text with a question mark for every control character. */
    public static String of(String text) {
        return text.codePoints()
                .map(character -> Character.isISOControl(character) ? '?' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
