package ledger.query;

import ledger.messages.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted.
 *
 * @param limit at most so many items, 1 to {@value #MAX_LIMIT}
 * @param cursor where the page before ended; empty for the first page
 */
public record Slice(int limit, String cursor) {

    public static final int MAX_LIMIT = 1000;
    private static final int DEFAULT_LIMIT = 100;

    /** Reads the parameters of a request; throws {@link Problem#MALFORMED}. */
    public static Slice of(@Nullable String limit, @Nullable String cursor) {
        return new Slice(limit == null ? DEFAULT_LIMIT : limitOf(limit), cursor == null ? "" : cursor);
    }

    /** One more than is shown, to see whether the list goes on. */
    public int rows() {
        return limit + 1;
    }

    /** The cursor of a list in the order of the log, or this for the first page; throws {@link Problem#MALFORMED}. */
    public long cursorIndex(long first) {
        if (cursor.isEmpty()) {
            return first;
        }
        if (!cursor.matches("[0-9]{1,18}")) {
            throw Problem.MALFORMED.because("cursor: not one of this list");
        }
        return Long.parseLong(cursor);
    }

    /** The cursor of a list in the order of its names, empty for the first page; throws {@link Problem#MALFORMED}. */
    public String cursorName() {
        if (!cursor.matches("[A-Za-z0-9._-]{0,64}")) {
            throw Problem.MALFORMED.because("cursor: not one of this list");
        }
        return cursor;
    }

    private static int limitOf(String text) {
        int limit = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Problem.MALFORMED.because("limit: a number from 1 to " + MAX_LIMIT);
        }
        return limit;
    }
}
