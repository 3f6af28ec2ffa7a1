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
import ledger.query.progress.ClearingGroup;
import ledger.query.progress.OneMoment;
import ledger.query.progress.ProjectionProgress;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Answers what is and was cleared; a participant sees the totals, but of the positions only its own. */
@Component
@OneMoment
public class ClearingEnquiry {

    private final Cycles cycles;
    private final Positions positions;
    private final Members members;
    private final TermsRows terms;
    private final Alarms alarms;
    private final ProjectionProgress progress;

    ClearingEnquiry(
            Cycles cycles,
            Positions positions,
            Members members,
            TermsRows terms,
            Alarms alarms,
            ProjectionProgress progress) {
        this.cycles = cycles;
        this.positions = positions;
        this.members = members;
        this.terms = terms;
        this.alarms = alarms;
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
        AgreedTerms agreed = agreed(currency);
        return new Answer<>(
                Items.of(rows, slice, cycle -> cycle.view(agreed.modelOf(cycle), null), Cycle::number, asOf), asOf);
    }

    /** What holds in this currency now. */
    public Answer<TermsView> terms(CurrencyCode currency) {
        long asOf = asOf();
        requireCleared(currency);
        return new Answer<>(TermsView.of(currency, agreed(currency).now()), asOf);
    }

    /** Who came near its limit in this currency, the newest first; a participant is told of itself. */
    public Answer<Items<AlarmView>> alarms(CurrencyCode currency, Slice slice, Caller caller) {
        long asOf = asOf();
        requireCleared(currency);
        long before = slice.cursorIndex(Long.MAX_VALUE);
        ParticipantId own = caller.participant();
        Limit limit = Limit.of(slice.rows());
        List<Alarm> rows = own == null
                ? alarms.findByCurrencyAndAlarmIndexLessThanOrderByAlarmIndexDesc(currency.code(), before, limit)
                : alarms.findByCurrencyAndParticipantIdAndAlarmIndexLessThanOrderByAlarmIndexDesc(
                        currency.code(), own.value(), before, limit);
        return new Answer<>(Items.of(rows, slice, Alarm::view, Alarm::index, asOf), asOf);
    }

    private void requireCleared(CurrencyCode currency) {
        if (!cycles.existsByCurrency(currency.code())) {
            throw Problem.NOT_FOUND.because("nothing is cleared in " + currency);
        }
    }

    private AgreedTerms agreed(CurrencyCode currency) {
        return new AgreedTerms(terms.findByCurrencyOrderByAgreedIndexDesc(currency.code()));
    }

    private CycleView view(Cycle cycle, Caller caller) {
        CurrencyCode currency = CurrencyCode.of(cycle.currency());
        Map<String, Position> counted = positions.findByCycle(cycle.cycle()).stream()
                .collect(Collectors.toMap(Position::participantId, Function.identity()));
        AgreedTerms agreed = agreed(currency);
        List<PositionView> seen = members.findByCurrencyOrderByParticipantId(currency.code()).stream()
                .filter(member -> caller.maySee(new ParticipantId(member.participantId())))
                .filter(member -> cycle.isOpen() || counted.containsKey(member.participantId()))
                .map(member -> PositionView.of(member, counted.get(member.participantId()), agreed.now(), currency))
                .toList();
        return cycle.view(agreed.modelOf(cycle), seen);
    }

    private long asOf() {
        return progress.index(ClearingGroup.NAME);
    }
}
