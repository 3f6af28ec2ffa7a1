package ledger.application.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import ledger.query.Rfc3339;
import org.jspecify.annotations.Nullable;

/**
 * A request on record: who asked what, when, and how it was answered. Its texts are the client's own, whatever they
 * say.
 *
 * @param number counts the requests on record; 0 for one that is not yet
 * @param caller the owner of the key; empty, as the role, when the request came without a valid one
 * @param path as it was sent, not decoded
 * @param query what follows the path, as it was sent; absent when nothing does
 * @param durationMicros from the arrival of the request until its answer began
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditQuery(
        long number,
        @Rfc3339 Instant at,
        String caller,
        String role,
        String method,
        String path,
        @Nullable String query,
        int status,
        long durationMicros) {}
