package ledger.query.audit;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/** Follows every participant through the log. */
final class ParticipantFold implements Serializable {

    /** What a participant must look like. */
    record ParticipantRow(String name, String status) implements Serializable {

        ParticipantRow become(String newStatus) {
            return new ParticipantRow(name, newStatus);
        }
    }

    private final Map<String, ParticipantRow> participants = new TreeMap<>();

    void see(StoredEvent event) {
        String id = event.text("participantId");
        switch (event.type()) {
            case "participants.ParticipantEnrolled" ->
                participants.put(id, new ParticipantRow(event.text("name"), "ACTIVE"));
            case "participants.ParticipantSuspended" -> become(id, "SUSPENDED");
            case "participants.ParticipantReinstated" -> become(id, "ACTIVE");
            default -> {
                // Joining a clearing does not change the participant.
            }
        }
    }

    private void become(String id, String status) {
        participants.computeIfPresent(id, (key, row) -> row.become(status));
    }

    Map<String, ParticipantRow> participants() {
        return participants;
    }
}
