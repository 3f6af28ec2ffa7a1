package ledger.query.dashboard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ledger.messages.Caller;
import ledger.query.Items;
import ledger.query.Slice;
import ledger.query.participants.ParticipantEnquiry;
import ledger.query.participants.ParticipantView;
import ledger.query.progress.OneMoment;
import org.springframework.stereotype.Component;

/** Who takes part, and how much of its caps each has used. */
@Component
class MembersPage implements LivePage {

    private static final Slice MOST = new Slice(Slice.MAX_LIMIT, "");

    private final ParticipantEnquiry participants;
    private final Standings standings;

    MembersPage(ParticipantEnquiry participants, Standings standings) {
        this.participants = participants;
        this.standings = standings;
    }

    /** A participant and its limits. */
    public record Member(ParticipantView participant, List<Limit> limits) {}

    /** What a participant may send in a currency. */
    public record Limit(String currency, Standing.Bar bar) {}

    @Override
    @OneMoment
    public Optional<Reading> read(String path, Caller caller) {
        if (!path.equals("/dashboard/participants")) {
            return Optional.empty();
        }
        Items<ParticipantView> page = participants.participants(MOST, caller).body();
        List<Standing> all = standings.all(caller);
        List<Member> members = page.items().stream()
                .map(participant -> new Member(participant, limits(participant.participantId(), all)))
                .toList();
        Map<String, Object> model = Map.of("members", members, "asOf", page.asOf());
        return Optional.of(new Reading("dashboard/participants", model, List.of("members")));
    }

    private static List<Limit> limits(String participant, List<Standing> standings) {
        return standings.stream()
                .flatMap(standing -> standing.bars().stream()
                        .filter(bar -> bar.position().participantId().equals(participant))
                        .map(bar -> new Limit(standing.cycle().currency(), bar)))
                .toList();
    }
}
