package ledger.command.participants;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ledger.messages.CurrencyCode;
import ledger.messages.Problem;
import ledger.messages.participants.ParticipantCommand;
import ledger.messages.participants.ParticipantCommand.EnrolParticipant;
import ledger.messages.participants.ParticipantCommand.JoinClearing;
import ledger.messages.participants.ParticipantCommand.ReinstateParticipant;
import ledger.messages.participants.ParticipantCommand.SuspendParticipant;
import ledger.messages.participants.ParticipantEvent.ClearingJoined;
import ledger.messages.participants.ParticipantEvent.ParticipantEnrolled;
import ledger.messages.participants.ParticipantEvent.ParticipantReinstated;
import ledger.messages.participants.ParticipantEvent.ParticipantSuspended;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** A participant of the scheme: enrolled once, suspended or not, and a member of the clearings it has joined. */
@AggregateRoot
public class Participant {

    @AggregateIdentifier
    private @Nullable String id;

    private boolean suspended;
    private final Set<CurrencyCode> currencies = new LinkedHashSet<>();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EnrolParticipant c) {
        if (id != null) {
            throw Problem.CONFLICT.because("the participant is enrolled already");
        }
        apply(new ParticipantEnrolled(c.participantId(), c.name()));
    }

    @CommandHandler
    void handle(SuspendParticipant c) {
        if (!suspended) {
            apply(new ParticipantSuspended(c.participantId(), List.copyOf(currencies)));
        }
    }

    @CommandHandler
    void handle(ReinstateParticipant c) {
        if (suspended) {
            apply(new ParticipantReinstated(c.participantId(), List.copyOf(currencies)));
        }
    }

    @CommandHandler
    void handle(JoinClearing c) {
        if (!currencies.contains(c.currency())) {
            apply(new ClearingJoined(c.participantId(), c.currency(), suspended));
        }
    }

    @EventSourcingHandler
    void on(ParticipantEnrolled e) {
        id = ParticipantCommand.target(e.participantId());
    }

    @EventSourcingHandler
    void on(ParticipantSuspended e) {
        suspended = true;
    }

    @EventSourcingHandler
    void on(ParticipantReinstated e) {
        suspended = false;
    }

    @EventSourcingHandler
    void on(ClearingJoined e) {
        currencies.add(e.currency());
    }
}
