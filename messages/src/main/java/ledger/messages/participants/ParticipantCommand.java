package ledger.messages.participants;

import ledger.messages.Command;
import ledger.messages.CurrencyCode;
import ledger.messages.ParticipantId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of a participant. */
public sealed interface ParticipantCommand extends Command {

    /** The aggregate identifier of a participant; account ids cannot contain a colon. */
    static String target(ParticipantId participantId) {
        return "participant:" + participantId;
    }

    ParticipantId participantId();

    @Override
    @TargetAggregateIdentifier
    default String target() {
        return target(participantId());
    }

    record EnrolParticipant(ParticipantId participantId, String name) implements ParticipantCommand {}

    /** Stops the participant's payments, both ways, in every currency it clears in. */
    record SuspendParticipant(ParticipantId participantId) implements ParticipantCommand {}

    record ReinstateParticipant(ParticipantId participantId) implements ParticipantCommand {}

    /** Makes the participant a member of a currency's clearing, if it is not one yet. */
    record JoinClearing(ParticipantId participantId, CurrencyCode currency) implements ParticipantCommand {}
}
