package ledger.query.audit;

import java.util.Arrays;

/**
 * Finds the fields of a JSON object whose values are plain texts, whole numbers, booleans, or objects of such, as
 * nearly every event is; written without spaces and escapes. It takes nothing that is not JSON, and leaves all other
 * JSON to a real parser.
 */
final class FlatScan {

    /** A field is where its name begins and ends, where its value does, and the field whose value it is in. */
    static final int FIELD = 5;

    static final int NAME_END = 1;
    static final int VALUE = 2;
    static final int VALUE_END = 3;
    static final int PARENT = 4;
    /** The parent of the fields of the object itself. */
    static final int NONE = -FIELD;

    private static final int[] NOTHING = {};
    private static final int EXPECTED = 16 * FIELD;
    /** No more, so that it fits a long. */
    private static final int DIGITS = 18;

    private final String json;
    private int at;
    private int[] fields = new int[EXPECTED];
    private int size;

    private FlatScan(String json) {
        this.json = json;
    }

    /** The fields, {@value #FIELD} numbers each, in order; none where the text is not such an object, or is empty. */
    static int[] fields(String json) {
        FlatScan scan = new FlatScan(json);
        boolean flat = scan.object(NONE) && scan.at == json.length();
        return flat ? Arrays.copyOf(scan.fields, scan.size) : NOTHING;
    }

    private boolean object(int parent) {
        if (!skip('{')) {
            return false;
        }
        if (skip('}')) {
            return true;
        }
        do {
            if (!field(parent)) {
                return false;
            }
        } while (skip(','));
        return skip('}');
    }

    private boolean field(int parent) {
        int field = size;
        size += FIELD;
        if (size > fields.length) {
            fields = Arrays.copyOf(fields, 2 * fields.length);
        }
        fields[field] = at + 1;
        if (!text() || !skip(':')) {
            return false;
        }
        fields[field + NAME_END] = at - 2;
        fields[field + VALUE] = at;
        fields[field + PARENT] = parent;
        boolean known = value(field, parent);
        fields[field + VALUE_END] = at;
        return known;
    }

    private boolean value(int field, int parent) {
        return switch (next()) {
            case '"' -> text();
            case 't' -> word("true");
            case 'f' -> word("false");
            case '{' -> parent == NONE && object(field);
            default -> number();
        };
    }

    private boolean text() {
        if (!skip('"')) {
            return false;
        }
        for (char c = next(); c != '"'; c = next()) {
            if (c < ' ' || c == '\\') {
                return false;
            }
            at++;
        }
        at++;
        return true;
    }

    private boolean word(String word) {
        boolean is = json.startsWith(word, at);
        at += word.length();
        return is;
    }

    private boolean number() {
        boolean unused = skip('-');
        int first = at;
        while (next() >= '0' && next() <= '9') {
            at++;
        }
        int digits = at - first;
        return digits > 0 && digits <= DIGITS && (digits == 1 || json.charAt(first) != '0');
    }

    private boolean skip(char wanted) {
        if (next() != wanted) {
            return false;
        }
        at++;
        return true;
    }

    /** The next character; one that no JSON has at the end. */
    private char next() {
        return at < json.length() ? json.charAt(at) : 0;
    }
}
