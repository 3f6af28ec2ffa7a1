package ledger.application.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import ledger.query.Slice;
import ledger.query.rest.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what auditors have asked; asking for it is recorded as well. */
@RestController
class AuditQueryController {

    private final AuditQueries queries;

    AuditQueryController(AuditQueries queries) {
        this.queries = queries;
    }

    /**
     * One page of the record.
     *
     * @param next the cursor that continues it; absent at its end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<AuditQuery> items, @Nullable String next) {

        static Page of(List<AuditQuery> found, Slice slice) {
            if (found.size() <= slice.limit()) {
                return new Page(found, null);
            }
            List<AuditQuery> items = found.subList(0, slice.limit());
            return new Page(items, String.valueOf(items.get(items.size() - 1).number()));
        }
    }

    /** The newest first. */
    @GetMapping("/v1/audit/queries")
    Page queries(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String caller,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Slice slice = Slice.of(limit, cursor);
        List<AuditQuery> found = queries.newest(
                Parameter.query("from", from, Parameter::time),
                Parameter.query("to", to, Parameter::time),
                Parameter.query("caller", caller, Parameter::text),
                slice.cursorIndex(Long.MAX_VALUE),
                slice.rows());
        return Page.of(found, slice);
    }
}
