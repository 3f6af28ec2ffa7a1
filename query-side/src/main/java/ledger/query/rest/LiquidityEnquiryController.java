package ledger.query.rest;

import ledger.messages.Caller;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.query.Slice;
import ledger.query.audit.PastEnquiry;
import ledger.query.history.EventLog;
import ledger.query.metrics.MatrixView;
import ledger.query.metrics.MetricsEnquiry;
import ledger.query.metrics.MetricsView;
import ledger.query.queue.QueueEnquiry;
import ledger.query.queue.QueueView;
import ledger.query.settlements.FundEnquiry;
import ledger.query.settlements.FundView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what waits for liquidity, how much of it clearing takes and saves, and what stands in where it lacks. */
@RestController
@RequestMapping("/v1/clearing")
class LiquidityEnquiryController {

    private final QueueEnquiry queues;
    private final FundEnquiry funds;
    private final MetricsEnquiry metrics;
    private final PastEnquiry past;
    private final EventLog log;

    LiquidityEnquiryController(
            QueueEnquiry queues, FundEnquiry funds, MetricsEnquiry metrics, PastEnquiry past, EventLog log) {
        this.queues = queues;
        this.past = past;
        this.log = log;
        this.funds = funds;
        this.metrics = metrics;
    }

    @GetMapping("/{currency}/queue")
    ResponseEntity<QueueView> queue(
            @PathVariable String currency,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String index,
            Caller caller) {
        CurrencyCode code = Parameter.path(currency, CurrencyCode::of);
        Slice slice = Slice.of(limit, cursor);
        PlaceInLog place = PlaceInLog.of(at, index, log);
        return AsOf.answer(
                place == null ? queues.queue(code, slice, caller) : past.queue(code, place.index(), slice, caller));
    }

    @GetMapping("/{currency}/guarantee-fund")
    ResponseEntity<FundView> fund(@PathVariable String currency, Caller caller) {
        return AsOf.answer(funds.fund(Parameter.path(currency, CurrencyCode::of), caller));
    }

    @GetMapping("/cycles/{cycle}/metrics")
    ResponseEntity<MetricsView> metrics(@PathVariable String cycle, Caller caller) {
        return AsOf.answer(metrics.metrics(Parameter.path(cycle, CycleId::parse), caller));
    }

    @GetMapping("/cycles/{cycle}/matrix")
    ResponseEntity<MatrixView> matrix(@PathVariable String cycle, Caller caller) {
        return AsOf.answer(metrics.matrix(Parameter.path(cycle, CycleId::parse), caller));
    }
}
