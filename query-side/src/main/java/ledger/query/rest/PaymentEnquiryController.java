package ledger.query.rest;

import java.util.List;
import ledger.messages.AccountId;
import ledger.messages.Caller;
import ledger.messages.PaymentId;
import ledger.messages.payments.PaymentStatus;
import ledger.query.Answer;
import ledger.query.Items;
import ledger.query.Slice;
import ledger.query.history.EventLog;
import ledger.query.history.HistoryView;
import ledger.query.history.PaymentTrail;
import ledger.query.payments.PaymentEnquiry;
import ledger.query.payments.PaymentSearch;
import ledger.query.payments.PaymentView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what became of payments, and how. */
@RestController
@RequestMapping("/v1/payments")
class PaymentEnquiryController {

    private final PaymentEnquiry enquiry;
    private final EventLog log;

    PaymentEnquiryController(PaymentEnquiry enquiry, EventLog log) {
        this.enquiry = enquiry;
        this.log = log;
    }

    @GetMapping("/{paymentId}")
    ResponseEntity<PaymentView> payment(@PathVariable String paymentId, Caller caller) {
        return AsOf.answer(enquiry.payment(Parameter.path(paymentId, PaymentId::parse), caller));
    }

    @GetMapping
    ResponseEntity<Items<PaymentView>> payments(
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String endToEndId,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        PaymentSearch search = new PaymentSearch(
                Parameter.query("account", account, AccountId::new),
                Parameter.query("endToEndId", endToEndId, Parameter::text),
                Parameter.query("status", status, PaymentStatus::valueOf),
                null,
                Parameter.query("from", from, Parameter::time),
                Parameter.query("to", to, Parameter::time));
        return AsOf.answer(enquiry.payments(search, Slice.of(limit, cursor), caller));
    }

    /** Every event of the payment, in the order of the log. */
    @GetMapping("/{paymentId}/history")
    ResponseEntity<Items<HistoryView>> history(@PathVariable String paymentId, Caller caller) {
        PaymentTrail trail = enquiry.trail(Parameter.path(paymentId, PaymentId::parse), caller);
        long asOf = log.head();
        List<HistoryView> events = log.history(trail, caller);
        return AsOf.answer(new Answer<>(new Items<>(events, null, asOf), asOf));
    }
}
