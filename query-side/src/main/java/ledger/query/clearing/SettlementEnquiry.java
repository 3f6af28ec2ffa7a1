package ledger.query.clearing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import ledger.messages.Caller;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.Problem;
import ledger.query.Answer;
import ledger.query.clearing.SettlementView.Amount;
import ledger.query.progress.ProjectionProgress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Answers how cycles were settled, or why not yet; a participant sees how it ended, and of the amounts its own. */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class SettlementEnquiry {

    private final Settlements settlements;
    private final SettlementLines lines;
    private final Positions positions;
    private final ProjectionProgress progress;

    SettlementEnquiry(
            Settlements settlements, SettlementLines lines, Positions positions, ProjectionProgress progress) {
        this.settlements = settlements;
        this.lines = lines;
        this.positions = positions;
        this.progress = progress;
    }

    public Answer<SettlementView> settlement(CycleId cycle, Caller caller) {
        long asOf = asOf();
        Settlement settlement = find(cycle);
        List<SettlementLine> seen = linesOf(cycle, settlement).stream()
                .filter(line -> caller.maySee(line.owner()))
                .toList();
        List<Amount> transfers = amounts(cycle, seen, SettlementLine::transfer);
        return new Answer<>(settlement.view(transfers, amounts(cycle, seen, SettlementLine::shortfall)), asOf);
    }

    /** One line for each participant that sent or received anything in the cycle, in the order of their ids. */
    public Answer<List<ReportLine>> report(CycleId cycle, Caller caller) {
        long asOf = asOf();
        Map<String, SettlementLine> byParticipant = linesOf(cycle, find(cycle)).stream()
                .collect(Collectors.toMap(SettlementLine::participantId, Function.identity()));
        List<ReportLine> report = positions.findByCycle(cycle.toString()).stream()
                .filter(position -> caller.maySee(new ParticipantId(position.participantId())))
                .sorted(Comparator.comparing(Position::participantId))
                .map(position -> ReportLine.of(position, byParticipant.get(position.participantId()), cycle.currency()))
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
        return progress.index(ClearingProjection.NAME);
    }
}
