package ledger.query.dashboard.rest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows at a glance how payments go. */
@Controller
class OverviewController {

    @GetMapping("/dashboard")
    String overview() {
        return "dashboard/overview";
    }
}
