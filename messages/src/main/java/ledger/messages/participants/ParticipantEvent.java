package ledger.messages.participants;

import java.util.List;
import ledger.messages.CurrencyCode;
import ledger.messages.ParticipantId;

/** Everything that can happen to a participant. */
public sealed interface ParticipantEvent {

    ParticipantId participantId();

    record ParticipantEnrolled(ParticipantId participantId, String name) implements ParticipantEvent {}

    /** Suspended in each of the currencies it clears in. */
    record ParticipantSuspended(ParticipantId participantId, List<CurrencyCode> currencies)
            implements ParticipantEvent {}

    record ParticipantReinstated(ParticipantId participantId, List<CurrencyCode> currencies)
            implements ParticipantEvent {}

    record ClearingJoined(ParticipantId participantId, CurrencyCode currency, boolean suspended)
            implements ParticipantEvent {}
}
