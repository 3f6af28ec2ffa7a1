package ledger.query.dashboard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ledger.messages.Caller;

/** A page of the dashboard that changes while somebody looks at it. */
public interface LivePage {

    /**
     * The page at this path as it is now; empty where the path is another page's. What the caller may not see does not
     * exist: that is the problem to throw. The operator and the auditor are shown the same.
     */
    Optional<Reading> read(String path, Caller caller);

    /**
     * What a page shows at one moment.
     *
     * @param template the page's template
     * @param model what is in it
     * @param parts the fragments of the template that change
     */
    record Reading(String template, Map<String, Object> model, List<String> parts) {}
}
