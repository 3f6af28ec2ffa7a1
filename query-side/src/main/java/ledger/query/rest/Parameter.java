package ledger.query.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import ledger.messages.Problem;
import ledger.query.statements.Basis;
import org.jspecify.annotations.Nullable;

/** Reads what a request names: nonsense in its path is something unknown, nonsense in its query is malformed. */
public final class Parameter {

    private Parameter() {}

    /** A part of the path; throws {@link Problem#NOT_FOUND} for what cannot name anything. */
    public static <T> T path(String text, Function<String, T> reading) {
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

    /** A query parameter that must be there; throws {@link Problem#MALFORMED} also where it is not. */
    static <T> T required(String name, @Nullable String text, Function<String, T> reading) {
        T value = query(name, text, reading);
        if (value == null) {
            throw Problem.MALFORMED.because(name + ": missing");
        }
        return value;
    }

    /** An RFC 3339 time with any offset. */
    public static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    /** A date of this or an earlier age, such as {@code 2026-03-31}. */
    static LocalDate date(String text) {
        if (!text.matches("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}")) {
            throw new IllegalArgumentException("not a date");
        }
        return LocalDate.parse(text);
    }

    /** By which of its dates an entry belongs to a day; the booking date where nothing else is asked for. */
    static Basis basis(@Nullable String text) {
        Basis basis = query("basis", text, Basis::valueOf);
        return basis == null ? Basis.BOOKING : basis;
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
