package ledger.query.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Function;
import ledger.messages.Problem;
import org.jspecify.annotations.Nullable;

/** Reads what a request names: nonsense in its path is something unknown, nonsense in its query is malformed. */
public final class Parameter {

    private Parameter() {}

    /** A part of the path; throws {@link Problem#NOT_FOUND} for what cannot name anything. */
    static <T> T path(String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException e) {
            throw Problem.NOT_FOUND.because("there is nothing of this name");
        }
    }

    /** A query parameter; throws {@link Problem#MALFORMED} for what cannot be read. */
    public static <T> @Nullable T query(String name, @Nullable String text, Function<String, T> reading) {
        try {
            return text == null ? null : reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Problem.MALFORMED.because(name + ": not readable");
        }
    }

    /** An RFC 3339 time with any offset. */
    public static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    /** A place in the log. */
    static long index(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException("not an index");
        }
        return Long.parseLong(text);
    }

    /** A text without control characters, which no stored text has. */
    public static String text(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("control characters");
        }
        return text;
    }
}
