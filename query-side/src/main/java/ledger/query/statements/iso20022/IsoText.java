package ledger.query.statements.iso20022;

/**
 * Text that fits an ISO 20022 element: not longer than the element may be, and of characters that XML has. A character
 * beyond the first 65,536 counts twice, because there are receivers that count so, and they refuse the whole message.
 */
final class IsoText {

    private IsoText() {}

    /** As much of the text as fits; a question mark stands for what XML cannot say. */
    static String of(String text, int longest) {
        StringBuilder fit = new StringBuilder(text.length());
        text.codePoints()
                .map(character -> isInXml(character) ? character : '?')
                .takeWhile(character -> fit.length() + Character.charCount(character) <= longest)
                .forEachOrdered(fit::appendCodePoint);
        return fit.toString();
    }

    private static boolean isInXml(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
