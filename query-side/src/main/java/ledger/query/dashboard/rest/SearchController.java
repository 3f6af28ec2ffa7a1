package ledger.query.dashboard.rest;

import java.util.function.Consumer;
import java.util.function.Function;
import ledger.messages.AccountId;
import ledger.messages.Caller;
import ledger.messages.PaymentId;
import ledger.messages.Problem;
import ledger.messages.ProblemException;
import ledger.query.Slice;
import ledger.query.accounts.AccountEnquiry;
import ledger.query.payments.PaymentEnquiry;
import ledger.query.payments.PaymentSearch;
import ledger.query.rest.Parameter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Leads to what a text names exactly: a payment, an account, or payments with this end-to-end id. */
@Controller
class SearchController {

    private final PaymentEnquiry payments;
    private final AccountEnquiry accounts;

    SearchController(PaymentEnquiry payments, AccountEnquiry accounts) {
        this.payments = payments;
        this.accounts = accounts;
    }

    @GetMapping("/dashboard/search")
    String search(@RequestParam(defaultValue = "") String q, Caller caller, Model model, RedirectAttributes wanted) {
        String sought = q.strip();
        if (isThere(sought, PaymentId::parse, id -> payments.payment(id, caller))) {
            return "redirect:/dashboard/payments/" + sought;
        }
        if (isThere(sought, AccountId::new, id -> accounts.account(id, caller))) {
            return "redirect:/dashboard/accounts/" + sought;
        }
        if (isThere(sought, Parameter::text, id -> requirePayments(id, caller))) {
            wanted.addAttribute("endToEndId", sought);
            return "redirect:/dashboard/payments";
        }
        model.addAttribute("sought", sought);
        return "dashboard/search";
    }

    private void requirePayments(String endToEndId, Caller caller) {
        PaymentSearch search = new PaymentSearch(null, endToEndId, null, null, null, null);
        if (payments.payments(search, new Slice(1, ""), caller).body().items().isEmpty()) {
            throw Problem.NOT_FOUND.because("no payment with this end-to-end id");
        }
    }

    private static <T> boolean isThere(String text, Function<String, T> reading, Consumer<T> asking) {
        try {
            asking.accept(reading.apply(text));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        } catch (ProblemException e) {
            if (e.problem() == Problem.NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }
}
