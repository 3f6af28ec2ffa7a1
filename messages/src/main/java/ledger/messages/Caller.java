package ledger.messages;

import org.jspecify.annotations.Nullable;

/**
 * Who is asking, as the presented key says.
 *
 * @param participant the participant of the key; null for the operator and the auditor
 */
public record Caller(Role role, @Nullable ParticipantId participant) {

    public static final Caller OPERATOR = new Caller(Role.OPERATOR, null);
    public static final Caller AUDITOR = new Caller(Role.AUDITOR, null);

    /** The ledger's own clock, which has no key. */
    public static final Caller CLOCK = new Caller(Role.CLOCK, null);

    /** What a key entitles to. */
    public enum Role {
        OPERATOR,
        AUDITOR,
        PARTICIPANT,
        CLOCK
    }

    public Caller {
        if ((role == Role.PARTICIPANT) != (participant != null)) {
            throw new IllegalArgumentException("exactly a participant's key names a participant");
        }
    }

    public static Caller of(ParticipantId participant) {
        return new Caller(Role.PARTICIPANT, participant);
    }

    public boolean isOperator() {
        return role == Role.OPERATOR;
    }

    /** Whether what belongs to this participant is the caller's own. */
    public boolean is(ParticipantId owner) {
        return owner.equals(participant);
    }

    /** Whether the caller may see what belongs to this participant. */
    public boolean maySee(ParticipantId owner) {
        return role != Role.PARTICIPANT || is(owner);
    }

    /** The name under which the caller's keys and deeds are recorded. */
    public String name() {
        return participant != null ? participant.value() : role.name().toLowerCase(java.util.Locale.ROOT);
    }
}
