package ledger.query.clearing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.messages.ParticipantId;
import org.springframework.stereotype.Component;

/** What a cycle came to, for whoever reckons with it further; to be asked in a transaction. */
@Component
public class ClearedCycles {

    private final Cycles cycles;
    private final Positions positions;
    private final Members members;
    private final ObligationRows obligations;
    private final TermsRows terms;

    ClearedCycles(Cycles cycles, Positions positions, Members members, ObligationRows obligations, TermsRows terms) {
        this.cycles = cycles;
        this.positions = positions;
        this.members = members;
        this.obligations = obligations;
        this.terms = terms;
    }

    /** What anything is or was cleared in. */
    public List<CurrencyCode> currencies() {
        return cycles.findByNumberOrderByCurrency(1).stream()
                .map(cycle -> CurrencyCode.of(cycle.currency()))
                .toList();
    }

    /** Whether anything is or was cleared in this currency. */
    public boolean isCleared(CurrencyCode currency) {
        return cycles.existsByCurrency(currency.code());
    }

    /**
     * What the cycle adds up to.
     *
     * @param now when an open cycle ends as far as its figures are concerned
     */
    public Optional<CycleFigures> cycle(CycleId id, Supplier<Instant> now) {
        AgreedTerms agreed = new AgreedTerms(
                terms.findByCurrencyOrderByAgreedIndexDesc(id.currency().code()));
        return cycles.findById(id.toString()).map(cycle -> cycle.figures(agreed.modelOf(cycle), now.get()));
    }

    /** Everyone who sent or received anything, in the order of their ids. */
    public List<ParticipantFigures> participants(CycleId id) {
        Map<String, Long> caps = members
                .findByCurrencyOrderByParticipantId(id.currency().code())
                .stream()
                .collect(Collectors.toMap(Member::participantId, Member::netDebitCap));
        return positions.findByCycle(id.toString()).stream()
                .sorted(Comparator.comparing(Position::participantId))
                .map(position -> new ParticipantFigures(
                        new ParticipantId(position.participantId()),
                        position.sent(),
                        position.received(),
                        position.liquidityUsed(),
                        caps.getOrDefault(position.participantId(), 0L)))
                .toList();
    }

    /** Who sent whom how much, in the order of the debtors and then the creditors. */
    public List<CountedObligation> obligations(CycleId id) {
        return obligations.findByCycleOrderByDebtorAscCreditorAsc(id.toString()).stream()
                .map(ObligationRow::counted)
                .toList();
    }
}
