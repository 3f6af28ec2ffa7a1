package ledger.query.clearing;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ledger.messages.Caller;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.messages.ParticipantId;
import ledger.messages.Problem;
import ledger.query.Answer;
import ledger.query.Items;
import ledger.query.Slice;
import ledger.query.progress.ProjectionProgress;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Answers what is and was cleared; a participant sees the totals, but of the positions only its own. */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class ClearingEnquiry {

    private final Cycles cycles;
    private final Positions positions;
    private final Members members;
    private final ProjectionProgress progress;

    ClearingEnquiry(Cycles cycles, Positions positions, Members members, ProjectionProgress progress) {
        this.cycles = cycles;
        this.positions = positions;
        this.members = members;
        this.progress = progress;
    }

    /** The cycle in which payments of this currency clear now. */
    public Answer<CycleView> openCycle(CurrencyCode currency, Caller caller) {
        long asOf = asOf();
        return cycles.findFirstByCurrencyOrderByNumberDesc(currency.code())
                .map(cycle -> new Answer<>(view(cycle, caller), asOf))
                .orElseThrow(() -> Problem.NOT_FOUND.because("nothing is cleared in " + currency));
    }

    public Answer<CycleView> cycle(CycleId id, Caller caller) {
        long asOf = asOf();
        return cycles.findById(id.toString())
                .map(cycle -> new Answer<>(view(cycle, caller), asOf))
                .orElseThrow(() -> Problem.NOT_FOUND.because("no such cycle"));
    }

    /** The cycles of a currency without positions, the newest first. */
    public Answer<Items<CycleView>> cycles(CurrencyCode currency, Slice slice) {
        long asOf = asOf();
        List<Cycle> rows = cycles.findByCurrencyAndNumberLessThanOrderByNumberDesc(
                currency.code(), slice.cursorIndex(Long.MAX_VALUE), Limit.of(slice.rows()));
        return new Answer<>(Items.of(rows, slice, cycle -> cycle.view(null), Cycle::number, asOf), asOf);
    }

    private CycleView view(Cycle cycle, Caller caller) {
        CurrencyCode currency = CurrencyCode.of(cycle.currency());
        Map<String, Position> counted = positions.findByCycle(cycle.cycle()).stream()
                .collect(Collectors.toMap(Position::participantId, Function.identity()));
        return cycle.view(members.findByCurrencyOrderByParticipantId(currency.code()).stream()
                .filter(member -> caller.maySee(new ParticipantId(member.participantId())))
                .filter(member -> cycle.isOpen() || counted.containsKey(member.participantId()))
                .map(member -> PositionView.of(member, counted.get(member.participantId()), currency))
                .toList());
    }

    private long asOf() {
        return progress.index(ClearingProjection.NAME);
    }
}
