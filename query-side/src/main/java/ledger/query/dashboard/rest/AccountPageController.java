package ledger.query.dashboard.rest;

import ledger.messages.AccountId;
import ledger.messages.Caller;
import ledger.query.Items;
import ledger.query.Slice;
import ledger.query.accounts.AccountEnquiry;
import ledger.query.accounts.CurveEnquiry;
import ledger.query.accounts.EntryView;
import ledger.query.dashboard.accounts.CurvePicture;
import ledger.query.dashboard.accounts.EntryLine;
import ledger.query.rest.Parameter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what an account holds, how that went up and down, and what was booked on it. */
@Controller
class AccountPageController {

    private static final int LINES = 25;

    private final AccountEnquiry accounts;
    private final CurveEnquiry curves;

    AccountPageController(AccountEnquiry accounts, CurveEnquiry curves) {
        this.accounts = accounts;
        this.curves = curves;
    }

    @GetMapping("/dashboard/accounts/{id}")
    String account(
            @PathVariable String id, @RequestParam(defaultValue = "") String cursor, Caller caller, Model model) {
        AccountId account = Parameter.path(id, AccountId::new);
        Slice slice = new Slice(LINES, cursor);
        model.addAttribute("account", accounts.account(account, caller).body());
        Items<EntryView> entries = accounts.lastEntries(account, slice, caller).body();
        model.addAttribute("lines", entries.items().stream().map(EntryLine::new).toList());
        model.addAttribute("next", entries.next());
        model.addAttribute("curve", new CurvePicture(curves.curve(account, caller)));
        model.addAttribute("paged", !cursor.isEmpty());
        return "dashboard/account";
    }
}
