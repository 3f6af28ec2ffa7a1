package ledger.query.dashboard.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import ledger.messages.Caller;
import ledger.messages.CurrencyCode;
import ledger.messages.Problem;
import ledger.query.dashboard.LatestReadings;
import ledger.query.dashboard.LivePage;
import ledger.query.dashboard.Standings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows the pages that are kept live. */
@Controller
class PageController {

    private final LatestReadings readings;
    private final Standings standings;

    PageController(LatestReadings readings, Standings standings) {
        this.readings = readings;
        this.standings = standings;
    }

    @GetMapping({"/dashboard", "/dashboard/clearing/{currency}", "/dashboard/participants", "/dashboard/health"})
    ModelAndView page(HttpServletRequest request, Caller caller) {
        LivePage.Reading reading = readings.read(request.getRequestURI(), caller);
        ModelAndView page = new ModelAndView(reading.template(), reading.model());
        page.addObject("currencies", standings.currencies());
        return page;
    }

    /** Clearing is shown currency by currency; without one, that of the first. */
    @GetMapping("/dashboard/clearing")
    String clearing() {
        List<CurrencyCode> currencies = standings.currencies();
        if (currencies.isEmpty()) {
            throw Problem.NOT_FOUND.because("nothing is cleared yet");
        }
        return "redirect:/dashboard/clearing/" + currencies.get(0);
    }
}
