package ledger.query.participants;

import java.util.List;
import ledger.messages.Caller;
import ledger.messages.ParticipantId;
import ledger.messages.Problem;
import ledger.query.Answer;
import ledger.query.Items;
import ledger.query.Slice;
import ledger.query.progress.OneMoment;
import ledger.query.progress.ProjectionProgress;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Answers who takes part; a participant sees itself only. */
@Component
@OneMoment
public class ParticipantEnquiry {

    private final Participants participants;
    private final ProjectionProgress progress;

    ParticipantEnquiry(Participants participants, ProjectionProgress progress) {
        this.participants = participants;
        this.progress = progress;
    }

    public Answer<ParticipantView> participant(ParticipantId id, Caller caller) {
        long asOf = asOf();
        return participants
                .findById(id.value())
                .filter(participant -> caller.maySee(id))
                .map(participant -> new Answer<>(participant.view(), asOf))
                .orElseThrow(() -> Problem.NOT_FOUND.because("no such participant"));
    }

    public Answer<Items<ParticipantView>> participants(Slice slice, Caller caller) {
        long asOf = asOf();
        List<Participant> rows = rows(slice, caller);
        return new Answer<>(Items.of(rows, slice, Participant::view, Participant::participantId, asOf), asOf);
    }

    private List<Participant> rows(Slice slice, Caller caller) {
        ParticipantId own = caller.participant();
        return own == null
                ? participants.findByParticipantIdGreaterThanOrderByParticipantId(
                        slice.cursorName(), Limit.of(slice.rows()))
                : participants.findById(own.value()).stream().toList();
    }

    private long asOf() {
        return progress.index(ParticipantProjection.NAME);
    }
}
