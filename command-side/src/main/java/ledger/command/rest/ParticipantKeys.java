package ledger.command.rest;

import ledger.messages.ParticipantId;

/** Issues the keys with which participants identify themselves. */
public interface ParticipantKeys {

    /** A new key for the participant, durable when this returns; nobody can be told it again later. */
    String issue(ParticipantId participantId);

    /** Takes back a key that was issued in vain; other keys of the participant stay. */
    void withdraw(String key);
}
