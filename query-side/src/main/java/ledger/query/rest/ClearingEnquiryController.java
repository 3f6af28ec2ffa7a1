package ledger.query.rest;

import ledger.messages.Caller;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.query.Items;
import ledger.query.Slice;
import ledger.query.audit.PastEnquiry;
import ledger.query.clearing.AlarmView;
import ledger.query.clearing.ClearingEnquiry;
import ledger.query.clearing.CycleView;
import ledger.query.clearing.TermsView;
import ledger.query.history.EventLog;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what is cleared in a currency now or was at an earlier time, and in earlier cycles. */
@RestController
@RequestMapping("/v1/clearing")
class ClearingEnquiryController {

    private final ClearingEnquiry enquiry;
    private final PastEnquiry past;
    private final EventLog log;

    ClearingEnquiryController(ClearingEnquiry enquiry, PastEnquiry past, EventLog log) {
        this.enquiry = enquiry;
        this.past = past;
        this.log = log;
    }

    @GetMapping("/{currency}")
    ResponseEntity<CycleView> openCycle(
            @PathVariable String currency,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String index,
            Caller caller) {
        CurrencyCode code = Parameter.path(currency, CurrencyCode::of);
        PlaceInLog place = PlaceInLog.of(at, index, log);
        return AsOf.answer(
                place == null ? enquiry.openCycle(code, caller) : past.openCycle(code, place.index(), caller));
    }

    @GetMapping("/cycles/{cycle}")
    ResponseEntity<CycleView> cycle(
            @PathVariable String cycle,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String index,
            Caller caller) {
        CycleId id = Parameter.path(cycle, CycleId::parse);
        PlaceInLog place = PlaceInLog.of(at, index, log);
        return AsOf.answer(place == null ? enquiry.cycle(id, caller) : past.cycle(id, place.index(), caller));
    }

    @GetMapping("/{currency}/cycles")
    ResponseEntity<Items<CycleView>> cycles(
            @PathVariable String currency,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return AsOf.answer(enquiry.cycles(Parameter.path(currency, CurrencyCode::of), Slice.of(limit, cursor)));
    }

    @GetMapping("/{currency}/terms")
    ResponseEntity<TermsView> terms(@PathVariable String currency) {
        return AsOf.answer(enquiry.terms(Parameter.path(currency, CurrencyCode::of)));
    }

    @GetMapping("/{currency}/alarms")
    ResponseEntity<Items<AlarmView>> alarms(
            @PathVariable String currency,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        return AsOf.answer(enquiry.alarms(Parameter.path(currency, CurrencyCode::of), Slice.of(limit, cursor), caller));
    }
}
