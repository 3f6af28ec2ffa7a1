package ledger.query.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import ledger.messages.Caller;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.Problem;
import ledger.messages.clearing.Obligation;
import ledger.messages.clearing.Obligations;
import ledger.query.Answer;
import ledger.query.clearing.ClearedCycles;
import ledger.query.clearing.CountedObligation;
import ledger.query.clearing.CycleFigures;
import ledger.query.clearing.ParticipantFigures;
import ledger.query.history.EventLog;
import ledger.query.metrics.MatrixView.Net;
import ledger.query.metrics.MatrixView.Owed;
import ledger.query.metrics.MatrixView.PairNet;
import ledger.query.metrics.MetricsView.Liquidity;
import ledger.query.metrics.MetricsView.Use;
import ledger.query.progress.ClearingGroup;
import ledger.query.progress.OneMoment;
import ledger.query.progress.ProjectionProgress;
import ledger.query.queue.WaitingRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what netting and queueing come to in a cycle; a participant sees the totals and what concerns itself. */
@Component
@OneMoment
public class MetricsEnquiry {

    private static final int DECIMALS = 4;

    private final ClearedCycles cycles;
    private final WaitingRows queue;
    private final EventLog log;
    private final ProjectionProgress progress;

    MetricsEnquiry(ClearedCycles cycles, WaitingRows queue, EventLog log, ProjectionProgress progress) {
        this.cycles = cycles;
        this.queue = queue;
        this.log = log;
        this.progress = progress;
    }

    public Answer<MetricsView> metrics(CycleId id, Caller caller) {
        long asOf = progress.index(ClearingGroup.NAME);
        CycleFigures cycle = figures(id, asOf);
        Obligations owed = owed(cycles.obligations(id));
        List<ParticipantFigures> all = cycles.participants(id);
        CurrencyCode currency = id.currency();
        MetricsView view = new MetricsView(
                id.toString(),
                currency.code(),
                cycle.model().name(),
                Money.major(cycle.grossValue(), currency),
                cycle.paymentCount(),
                Money.major(owed.multilateralNetValue(), currency),
                Money.major(owed.bilateralNetValue(), currency),
                owed.multilateralEfficiency().ratio(DECIMALS).toPlainString(),
                owed.bilateralEfficiency().ratio(DECIMALS).toPlainString(),
                liquidity(cycle, owed, all),
                new SettlementDelay(cycle, queue.waited(id)).ratio(DECIMALS).toPlainString(),
                all.stream()
                        .filter(one -> caller.maySee(one.participantId()))
                        .map(one -> use(one, currency))
                        .toList());
        return new Answer<>(view, asOf);
    }

    private static Obligations owed(List<CountedObligation> counted) {
        return Obligations.of(
                counted.stream().map(CountedObligation::obligation).toList());
    }

    public Answer<MatrixView> matrix(CycleId id, Caller caller) {
        long asOf = progress.index(ClearingGroup.NAME);
        CycleFigures cycle = figures(id, asOf);
        List<CountedObligation> counted = cycles.obligations(id);
        Obligations owed = owed(counted);
        CurrencyCode currency = id.currency();
        MatrixView view = new MatrixView(
                cycle.cycle().toString(),
                currency.code(),
                counted.stream()
                        .filter(one -> maySee(caller, one.obligation()))
                        .map(one -> owed(one, currency))
                        .toList(),
                owed.participants().stream()
                        .filter(caller::maySee)
                        .flatMap(one -> pairs(owed, one, currency).stream())
                        .toList(),
                owed.nets().entrySet().stream()
                        .filter(net -> caller.maySee(net.getKey()))
                        .map(net -> new Net(net.getKey().value(), Money.major(net.getValue(), currency)))
                        .toList());
        return new Answer<>(view, asOf);
    }

    private CycleFigures figures(CycleId id, long asOf) {
        return cycles.cycle(id, () -> log.at(asOf)).orElseThrow(() -> Problem.NOT_FOUND.because("no such cycle"));
    }

    private static boolean maySee(Caller caller, Obligation obligation) {
        return caller.maySee(obligation.debtor()) || caller.maySee(obligation.creditor());
    }

    private static Owed owed(CountedObligation counted, CurrencyCode currency) {
        Obligation obligation = counted.obligation();
        return new Owed(
                obligation.debtor().value(),
                obligation.creditor().value(),
                Money.major(obligation.minor(), currency),
                counted.payments());
    }

    private static List<PairNet> pairs(Obligations owed, ParticipantId participant, CurrencyCode currency) {
        return owed.bilateralNets(participant).entrySet().stream()
                .map(net ->
                        new PairNet(participant.value(), net.getKey().value(), Money.major(net.getValue(), currency)))
                .toList();
    }

    private static Liquidity liquidity(CycleFigures cycle, Obligations owed, List<ParticipantFigures> all) {
        CurrencyCode currency = cycle.cycle().currency();
        long upper = all.stream().mapToLong(ParticipantFigures::liquidityUsed).reduce(0, Math::addExact);
        BigDecimal turnover = upper == 0 ? BigDecimal.ZERO.setScale(DECIMALS) : ratio(cycle.grossValue(), upper);
        return new Liquidity(
                Money.major(owed.multilateralNetValue(), currency),
                Money.major(upper, currency),
                turnover.toPlainString());
    }

    private static Use use(ParticipantFigures one, CurrencyCode currency) {
        return new Use(one.participantId().value(), Money.major(one.liquidityUsed(), currency), capUtilisation(one));
    }

    private static @Nullable String capUtilisation(ParticipantFigures one) {
        return one.netDebitCap() == 0
                ? null
                : ratio(one.liquidityUsed(), one.netDebitCap()).toPlainString();
    }

    private static BigDecimal ratio(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }
}
