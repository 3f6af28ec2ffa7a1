package ledger.query.dashboard.rest;

import ledger.messages.Caller;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.query.Slice;
import ledger.query.clearing.ClearingEnquiry;
import ledger.query.dashboard.Standings;
import ledger.query.dashboard.cycles.CycleReading;
import ledger.query.rest.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the cycles of a currency, and who owes whom in one and how that was settled. */
@Controller
class CyclePageController {

    private static final int LINES = 25;

    private final ClearingEnquiry clearing;
    private final Standings standings;
    private final CycleReading reading;

    CyclePageController(ClearingEnquiry clearing, Standings standings, CycleReading reading) {
        this.clearing = clearing;
        this.standings = standings;
        this.reading = reading;
    }

    @GetMapping("/dashboard/cycles")
    String cycles(
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(defaultValue = "") String cursor,
            Model model) {
        CurrencyCode wanted = Parameter.query("currency", currency, CurrencyCode::of);
        model.addAttribute("currencies", standings.currencies());
        if (wanted != null) {
            Slice slice = new Slice(LINES, cursor);
            model.addAttribute("currency", wanted);
            model.addAttribute("cycles", clearing.cycles(wanted, slice).body());
        }
        model.addAttribute("paged", !cursor.isEmpty());
        return "dashboard/cycles";
    }

    @GetMapping("/dashboard/cycles/{cycle}")
    String cycle(@PathVariable String cycle, Caller caller, Model model) {
        model.addAttribute("picture", reading.picture(Parameter.path(cycle, CycleId::parse), caller));
        return "dashboard/cycle";
    }
}
