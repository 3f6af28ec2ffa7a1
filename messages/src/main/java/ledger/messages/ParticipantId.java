package ledger.messages;

import java.util.regex.Pattern;

/** Identifies a direct participant of the scheme, in the manner of a BIC: 4 to 11 capital letters and digits. */
public record ParticipantId(String value) implements Comparable<ParticipantId> {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{4,11}");

    public ParticipantId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a participant id is 4 to 11 capital letters and digits");
        }
    }

    /** In the order of the identifiers' characters; it breaks ties wherever participants are otherwise equal. */
    @Override
    public int compareTo(ParticipantId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
