package ledger.query.settlements;

import jakarta.persistence.EntityManager;
import java.util.List;
import ledger.messages.CycleId;
import ledger.messages.ParticipantId;
import ledger.messages.settlements.RemedyEvent.GuaranteeFundDrawn;
import ledger.messages.settlements.RemedyEvent.LossShared;
import ledger.messages.settlements.RemedyEvent.ObligationsUnwound;
import ledger.messages.settlements.RemedyEvent.RemedyChosen;
import ledger.messages.settlements.UnwindRound;
import ledger.query.progress.ClearingGroup;
import ledger.query.progress.LogIndex;
import ledger.query.progress.RowBatch;
import ledger.query.progress.ViewPart;
import ledger.query.progress.ViewTable;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Keeps what was done about participants that could not pay. */
@Component
@ProcessingGroup(ClearingGroup.NAME)
class RemedyProjection implements ViewPart {

    private static final int NO_ROUND = 0;

    private final RowBatch<RemedyChoiceKey, RemedyChoice> choiceRows;
    private final RowBatch<RemedyLineKey, RemedyLine> lineRows;

    RemedyProjection(EntityManager entityManager) {
        this.choiceRows = new RowBatch<>(entityManager, RemedyChoice.class);
        this.lineRows = new RowBatch<>(entityManager, RemedyLine.class);
    }

    @EventHandler
    void on(RemedyChosen event, TrackingToken token) {
        RemedyChoiceKey key = new RemedyChoiceKey(event.cycle().toString(), event.attempt());
        choiceRows.insert(key, LogIndex.of(token), new RemedyChoice(key, event.remedy()));
    }

    @EventHandler
    void on(GuaranteeFundDrawn event, TrackingToken token) {
        Attempt attempt = new Attempt(event.cycle(), event.attempt(), LogIndex.of(token));
        event.draws().forEach(draw -> {
            ParticipantId participant = draw.participantId();
            attempt.add(
                    RemedyPart.FROM_CREDIT_LINES,
                    NO_ROUND,
                    participant,
                    draw.fromCreditLines().minor());
            attempt.add(
                    RemedyPart.FROM_CONTRIBUTIONS,
                    NO_ROUND,
                    participant,
                    draw.fromContributions().minor());
        });
    }

    @EventHandler
    void on(LossShared event, TrackingToken token) {
        Attempt attempt = new Attempt(event.cycle(), event.attempt(), LogIndex.of(token));
        event.shares()
                .forEach(share -> attempt.add(
                        RemedyPart.SHARE,
                        NO_ROUND,
                        share.participantId(),
                        share.amount().minor()));
        event.losses()
                .forEach(loss -> attempt.add(
                        RemedyPart.LOSS,
                        NO_ROUND,
                        loss.participantId(),
                        loss.amount().minor()));
    }

    @EventHandler
    void on(ObligationsUnwound event, TrackingToken token) {
        Attempt attempt = new Attempt(event.cycle(), event.attempt(), LogIndex.of(token));
        List<UnwindRound> rounds = event.rounds();
        for (int i = 0; i < rounds.size(); i++) {
            int round = i + 1;
            rounds.get(i).removed().forEach(removed -> attempt.add(RemedyPart.REMOVED, round, removed, 0));
            rounds.get(i).nets().forEach(net -> attempt.add(RemedyPart.NET, round, net.participantId(), net.net()));
        }
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(ViewTable.of("settlement_remedy"), ViewTable.of("settlement_remedy_line"));
    }

    /** The attempt that an event is about. */
    private final class Attempt {

        private final CycleId cycle;
        private final int number;
        private final long index;

        Attempt(CycleId cycle, int number, long index) {
            this.cycle = cycle;
            this.number = number;
            this.index = index;
        }

        void add(RemedyPart part, int round, ParticipantId participant, long amount) {
            RemedyLineKey key = new RemedyLineKey(cycle.toString(), number, part, round, participant.value());
            lineRows.insert(key, index, new RemedyLine(key, amount));
        }
    }
}
