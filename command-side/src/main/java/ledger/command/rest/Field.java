package ledger.command.rest;

import java.util.function.Function;
import ledger.messages.Problem;
import ledger.messages.ProblemException;
import org.jspecify.annotations.Nullable;

/** A field of a request as it was sent; reading it answers MALFORMED, naming the field, when it makes no sense. */
record Field(String name, @Nullable String text) {

    private static final int LONGEST_DETAIL = 200;

    /** Reads a field that must be there. */
    <T> T as(Function<String, T> form) {
        if (text == null) {
            throw malformed("missing");
        }
        return read(text, form);
    }

    /** Reads a field that may be left out. */
    <T> @Nullable T ifSent(Function<String, T> form) {
        return text == null ? null : read(text, form);
    }

    /** Reads a field that may be left out, in which case it means this. */
    <T> T orElse(T otherwise, Function<String, T> form) {
        return text == null ? otherwise : read(text, form);
    }

    /** Free text of a length; without control characters and broken surrogates, which not every store can keep. */
    static Function<String, String> text(int longest) {
        return text -> {
            int length = text.codePointCount(0, text.length());
            if (length < 1 || length > longest || text.isBlank()) {
                throw new IllegalArgumentException("1 to " + longest + " characters, not only blanks");
            }
            if (text.codePoints().anyMatch(Field::isUnprintable)) {
                throw new IllegalArgumentException("control characters and broken surrogates are not text");
            }
            return text;
        };
    }

    /** One of the names of an enumeration. */
    static <E extends Enum<E>> Function<String, E> oneOf(Class<E> type) {
        return text -> {
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(text)) {
                    return constant;
                }
            }
            throw new IllegalArgumentException("not one of the values it can have");
        };
    }

    private static boolean isUnprintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private <T> T read(String sent, Function<String, T> form) {
        try {
            return form.apply(sent);
        } catch (IllegalArgumentException e) {
            throw malformed(String.valueOf(e.getMessage()));
        }
    }

    private ProblemException malformed(String why) {
        String detail = name + ": " + why;
        return Problem.MALFORMED.because(
                detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail);
    }
}
