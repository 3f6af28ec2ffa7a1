package ledger.query.audit;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an event says, as it is stored. Most of it is found where it stands in the text; whatever is written in an
 * uncommon way is looked up in the tree of a JSON parser, with the same answers.
 */
final class Payload implements Serializable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MISSING = -1;

    private final String json;
    private final transient int[] fields;
    private transient @Nullable JsonNode tree;
    private final transient String payment;
    private final transient String account;
    private final transient @Nullable Long amount;
    private final transient String currency;

    private Payload(String json) {
        this.json = json;
        this.fields = FlatScan.fields(json);
        if (!isFlat()) {
            this.tree = JSON.readTree(json);
        }
        this.payment = text("paymentId");
        this.account = text("accountId");
        this.amount = minorOrNull("amount");
        this.currency = textIn("amount", "currency");
    }

    /** Reads a payload; throws {@link tools.jackson.core.JacksonException} where it is not JSON. */
    static Payload of(String json) {
        return new Payload(json);
    }

    private Object readResolve() {
        return of(json);
    }

    private boolean isFlat() {
        return fields.length > 0;
    }

    /** All of it. */
    JsonNode tree() {
        JsonNode read = tree;
        if (read == null) {
            read = JSON.readTree(json);
            tree = read;
        }
        return read;
    }

    String payment() {
        return payment;
    }

    String account() {
        return account;
    }

    boolean has(String field) {
        return isFlat() ? find(field, FlatScan.NONE) != MISSING : tree().has(field);
    }

    /** A text; empty where there is none. */
    String text(String field) {
        int found = find(field, FlatScan.NONE);
        if (isFlat() && (found == MISSING || isText(found))) {
            return textAt(found);
        }
        return tree().path(field).asString("");
    }

    /** Whether it is true; not where there is none. */
    boolean isTrue(String field) {
        int found = find(field, FlatScan.NONE);
        return (found == MISSING || !isBoolean(found)) ? tree().path(field).asBoolean(false) : first(found) == 't';
    }

    int number(String field) {
        return tree().path(field).intValue();
    }

    /** The minor units of the amount it is about. */
    long amount() {
        return amount == null ? minor("amount") : amount;
    }

    /** The currency of the amount it is about; empty where there is none. */
    String currency() {
        return currency;
    }

    /** The minor units of an amount. */
    long minor(String field) {
        Long minor = minorOrNull(field);
        return minor == null ? tree().path(field).path("minor").longValue() : minor;
    }

    private @Nullable Long minorOrNull(String field) {
        int found = findIn(field, "minor");
        return (found == MISSING || !isNumber(found))
                ? null
                : (Long) Long.parseLong(json, fields[found + FlatScan.VALUE], fields[found + FlatScan.VALUE_END], 10);
    }

    /** A text inside an object; empty where there is none. */
    String textIn(String field, String inner) {
        int outer = find(field, FlatScan.NONE);
        if (isFlat() && outer == MISSING) {
            return "";
        }
        int found = findIn(field, inner);
        return (found == MISSING || !isText(found))
                ? tree().path(field).path(inner).asString("")
                : textAt(found);
    }

    /** A list; empty where there is none. */
    List<JsonNode> items(String field) {
        return (isFlat() && find(field, FlatScan.NONE) == MISSING)
                ? List.of()
                : List.copyOf(tree().path(field).values());
    }

    private int findIn(String field, String inner) {
        int outer = find(field, FlatScan.NONE);
        return outer == MISSING ? MISSING : find(inner, outer);
    }

    /** Of fields with the same name the last one counts. */
    private int find(String name, int parent) {
        for (int field = fields.length - FlatScan.FIELD; field >= 0; field -= FlatScan.FIELD) {
            int begin = fields[field];
            if (fields[field + FlatScan.PARENT] == parent
                    && fields[field + FlatScan.NAME_END] - begin == name.length()
                    && json.startsWith(name, begin)) {
                return field;
            }
        }
        return MISSING;
    }

    private char first(int field) {
        return json.charAt(fields[field + FlatScan.VALUE]);
    }

    private boolean isText(int field) {
        return first(field) == '"';
    }

    private boolean isBoolean(int field) {
        return first(field) == 't' || first(field) == 'f';
    }

    private boolean isNumber(int field) {
        return first(field) == '-' || (first(field) >= '0' && first(field) <= '9');
    }

    private String textAt(int field) {
        return field == MISSING
                ? ""
                : json.substring(fields[field + FlatScan.VALUE] + 1, fields[field + FlatScan.VALUE_END] - 1);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Payload payload && json.equals(payload.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    @Override
    public String toString() {
        return json;
    }
}
