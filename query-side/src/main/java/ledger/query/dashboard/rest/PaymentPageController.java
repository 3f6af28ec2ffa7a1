package ledger.query.dashboard.rest;

import ledger.messages.Caller;
import ledger.messages.PaymentId;
import ledger.messages.StatusReason;
import ledger.messages.payments.PaymentStatus;
import ledger.query.Slice;
import ledger.query.dashboard.payments.PaymentReading;
import ledger.query.rest.Parameter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows which payments there are, and everything that happened to one. */
@Controller
class PaymentPageController {

    private final PaymentReading reading;

    PaymentPageController(PaymentReading reading) {
        this.reading = reading;
    }

    @GetMapping("/dashboard/payments")
    String payments(PaymentWish wanted, @RequestParam(defaultValue = "") String cursor, Caller caller, Model model) {
        model.addAttribute("payments", reading.lines(wanted.search(), new Slice(PaymentReading.LINES, cursor), caller));
        model.addAttribute("wanted", wanted);
        model.addAttribute("paged", !cursor.isEmpty());
        model.addAttribute("live", cursor.isEmpty() && wanted.isAnything());
        model.addAttribute("statuses", PaymentStatus.values());
        model.addAttribute("reasons", StatusReason.values());
        return "dashboard/payments";
    }

    @GetMapping("/dashboard/payments/{id}")
    String payment(@PathVariable String id, Caller caller, Model model) {
        model.addAttribute("story", reading.story(Parameter.path(id, PaymentId::parse), caller));
        return "dashboard/payment";
    }
}
