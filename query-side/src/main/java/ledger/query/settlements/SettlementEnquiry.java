package ledger.query.settlements;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import ledger.messages.Caller;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.Problem;
import ledger.messages.settlements.Remedy;
import ledger.query.Answer;
import ledger.query.clearing.ClearedCycles;
import ledger.query.progress.ClearingGroup;
import ledger.query.progress.OneMoment;
import ledger.query.progress.ProjectionProgress;
import ledger.query.settlements.SettlementView.Amount;
import org.springframework.stereotype.Component;

/** Answers how cycles were settled, or why not yet; a participant sees how it ended, and of the amounts its own. */
@Component
@OneMoment
public class SettlementEnquiry {

    private final Settlements settlements;
    private final SettlementLines lines;
    private final RemedyChoices choices;
    private final RemedyLines remedies;
    private final ClearedCycles cycles;
    private final ProjectionProgress progress;

    SettlementEnquiry(
            Settlements settlements,
            SettlementLines lines,
            RemedyChoices choices,
            RemedyLines remedies,
            ClearedCycles cycles,
            ProjectionProgress progress) {
        this.settlements = settlements;
        this.lines = lines;
        this.choices = choices;
        this.remedies = remedies;
        this.cycles = cycles;
        this.progress = progress;
    }

    public Answer<SettlementView> settlement(CycleId cycle, Caller caller) {
        long asOf = asOf();
        return new Answer<>(view(cycle, find(cycle), caller), asOf);
    }

    /** The same; empty while nobody has tried to settle the cycle. */
    public Optional<SettlementView> lastAttempt(CycleId cycle, Caller caller) {
        return settlements.findById(cycle.toString()).map(settlement -> view(cycle, settlement, caller));
    }

    private SettlementView view(CycleId cycle, Settlement settlement, Caller caller) {
        List<SettlementLine> seen = linesOf(cycle, settlement).stream()
                .filter(line -> caller.maySee(line.owner()))
                .toList();
        List<Amount> transfers = amounts(cycle, seen, SettlementLine::transfer);
        List<Amount> shortfalls = amounts(cycle, seen, SettlementLine::shortfall);
        return settlement.view(transfers, shortfalls, remedy(cycle, settlement, caller));
    }

    private RemedyFigures remedy(CycleId cycle, Settlement settlement, Caller caller) {
        RemedyChoiceKey key = new RemedyChoiceKey(cycle.toString(), settlement.attempt());
        Remedy chosen = choices.findById(key).map(RemedyChoice::remedy).orElse(null);
        List<RemedyLine> all =
                remedies.findByCycleAndAttemptOrderByRoundAscParticipantIdAsc(key.cycle(), key.attempt());
        List<RemedyLine> seen =
                all.stream().filter(line -> caller.maySee(line.owner())).toList();
        return new RemedyFigures(cycle.currency(), chosen, all, seen);
    }

    /** One line for each participant that sent or received anything in the cycle, in the order of their ids. */
    public Answer<List<ReportLine>> report(CycleId cycle, Caller caller) {
        long asOf = asOf();
        Map<String, SettlementLine> byParticipant = linesOf(cycle, find(cycle)).stream()
                .collect(Collectors.toMap(SettlementLine::participantId, Function.identity()));
        List<ReportLine> report = cycles.participants(cycle).stream()
                .filter(figures -> caller.maySee(figures.participantId()))
                .map(figures -> ReportLine.of(
                        figures, byParticipant.get(figures.participantId().value()), cycle.currency()))
                .toList();
        return new Answer<>(report, asOf);
    }

    private Settlement find(CycleId cycle) {
        return settlements
                .findById(cycle.toString())
                .orElseThrow(() -> Problem.NOT_FOUND.because("nobody has tried to settle such a cycle"));
    }

    private List<SettlementLine> linesOf(CycleId cycle, Settlement settlement) {
        return lines.findByCycleAndAttemptOrderByParticipantId(cycle.toString(), settlement.attempt());
    }

    private static List<Amount> amounts(CycleId cycle, List<SettlementLine> lines, ToLongFunction<SettlementLine> of) {
        return lines.stream()
                .filter(line -> of.applyAsLong(line) != 0)
                .map(line -> new Amount(line.participantId(), Money.major(of.applyAsLong(line), cycle.currency())))
                .toList();
    }

    private long asOf() {
        return progress.index(ClearingGroup.NAME);
    }
}
