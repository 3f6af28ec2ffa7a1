package ledger.application.security;

import static ledger.messages.Caller.Role.AUDITOR;
import static ledger.messages.Caller.Role.OPERATOR;
import static ledger.messages.Caller.Role.PARTICIPANT;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import java.util.Set;
import ledger.messages.Caller.Role;
import org.springframework.http.HttpMethod;

/**
 * Who may call what. What is not listed does not exist; whose accounts and payments they are is decided further in.
 */
public final class AccessTable {

    /** A way into the ledger; {@code roles} is empty when it needs no key. HEAD is allowed where GET is. */
    public record Row(HttpMethod method, String path, Set<Role> roles) {}

    /** Where a program that collects metrics gets in as well, with a key for nothing else. */
    static final String METRICS = "/actuator/prometheus";

    public static final List<Row> ROWS = List.of(
            row(GET, "/actuator/health/liveness"),
            row(GET, "/actuator/health/readiness"),
            row(GET, "/actuator/health", OPERATOR, AUDITOR),
            row(GET, METRICS, OPERATOR, AUDITOR),
            // this interface, described
            row(GET, "/v3/api-docs"),
            row(GET, "/v3/api-docs.yaml"),
            row(GET, "/v3/api-docs/swagger-config"),
            row(GET, "/swagger-ui.html"),
            row(GET, "/swagger-ui/**"),
            // the dashboard
            row(GET, "/dashboard/assets/{version}/{file}"),
            row(GET, "/dashboard/sign-in"),
            row(POST, "/dashboard/sign-in"),
            row(POST, "/dashboard/sign-out", OPERATOR, AUDITOR, PARTICIPANT),
            row(GET, "/dashboard", OPERATOR, AUDITOR, PARTICIPANT),
            row(GET, "/dashboard/live", OPERATOR, AUDITOR, PARTICIPANT),
            row(GET, "/dashboard/clearing", OPERATOR, AUDITOR, PARTICIPANT),
            row(GET, "/dashboard/clearing/{currency}", OPERATOR, AUDITOR, PARTICIPANT),
            row(GET, "/dashboard/participants", OPERATOR, AUDITOR, PARTICIPANT),
            row(GET, "/dashboard/health", OPERATOR, AUDITOR),
            row(GET, "/dashboard/payments", OPERATOR, AUDITOR, PARTICIPANT),
            row(GET, "/dashboard/payments/{id}", OPERATOR, AUDITOR, PARTICIPANT),
            row(GET, "/dashboard/accounts/{id}", OPERATOR, AUDITOR, PARTICIPANT),
            row(GET, "/dashboard/cycles", OPERATOR, AUDITOR, PARTICIPANT),
            row(GET, "/dashboard/cycles/{cycle}", OPERATOR, AUDITOR, PARTICIPANT),
            row(GET, "/dashboard/search", OPERATOR, AUDITOR, PARTICIPANT),
            // participants
            row(POST, "/v1/participants", OPERATOR),
            row(GET, "/v1/participants", OPERATOR, AUDITOR, PARTICIPANT),
            row(GET, "/v1/participants/{id}", OPERATOR, AUDITOR, PARTICIPANT),
            row(PUT, "/v1/participants/{id}/net-debit-cap", OPERATOR),
            row(PUT, "/v1/participants/{id}/collateral", OPERATOR),
            row(PUT, "/v1/participants/{id}/queueing", OPERATOR),
            row(POST, "/v1/participants/{id}/suspension", OPERATOR),
            row(DELETE, "/v1/participants/{id}/suspension", OPERATOR),
            row(POST, "/v1/participants/{id}/api-key", OPERATOR),
            row(DELETE, "/v1/participants/{id}/api-key", OPERATOR),
            // accounts
            row(POST, "/v1/accounts", OPERATOR, PARTICIPANT),
            row(POST, "/v1/accounts/bulk", OPERATOR, PARTICIPANT),
            row(GET, "/v1/accounts", OPERATOR, AUDITOR, PARTICIPANT),
            row(GET, "/v1/accounts/{id}", OPERATOR, AUDITOR, PARTICIPANT),
            row(GET, "/v1/accounts/{id}/entries", OPERATOR, AUDITOR, PARTICIPANT),
            row(GET, "/v1/accounts/{id}/balance", OPERATOR, AUDITOR, PARTICIPANT),
            row(GET, "/v1/accounts/{id}/statement", OPERATOR, AUDITOR, PARTICIPANT),
            row(POST, "/v1/accounts/{id}/block", OPERATOR, PARTICIPANT),
            row(POST, "/v1/accounts/{id}/unblock", OPERATOR, PARTICIPANT),
            row(POST, "/v1/accounts/{id}/close", OPERATOR, PARTICIPANT),
            // payments
            row(POST, "/v1/payments", OPERATOR, PARTICIPANT),
            row(POST, "/v1/payments/bulk", OPERATOR, PARTICIPANT),
            row(GET, "/v1/payments", OPERATOR, AUDITOR, PARTICIPANT),
            row(GET, "/v1/payments/{id}", OPERATOR, AUDITOR, PARTICIPANT),
            row(GET, "/v1/payments/{id}/history", OPERATOR, AUDITOR, PARTICIPANT),
            row(DELETE, "/v1/payments/{id}", OPERATOR, PARTICIPANT),
            row(PUT, "/v1/payments/{id}/priority", OPERATOR, PARTICIPANT),
            row(POST, "/v1/payments/{id}/queue-hold", OPERATOR, PARTICIPANT),
            row(DELETE, "/v1/payments/{id}/queue-hold", OPERATOR, PARTICIPANT),
            // clearing
            row(PUT, "/v1/clearing/{currency}/terms", OPERATOR),
            row(PUT, "/v1/clearing/{currency}/guarantee-fund", OPERATOR),
            row(POST, "/v1/clearing/{currency}/queue/resolution", OPERATOR),
            row(POST, "/v1/clearing/{currency}/cut-off", OPERATOR),
            row(GET, "/v1/clearing/{currency}", OPERATOR, AUDITOR, PARTICIPANT),
            row(GET, "/v1/clearing/{currency}/cycles", OPERATOR, AUDITOR, PARTICIPANT),
            row(GET, "/v1/clearing/{currency}/terms", OPERATOR, AUDITOR, PARTICIPANT),
            row(GET, "/v1/clearing/{currency}/queue", OPERATOR, AUDITOR, PARTICIPANT),
            row(GET, "/v1/clearing/{currency}/alarms", OPERATOR, AUDITOR, PARTICIPANT),
            row(GET, "/v1/clearing/{currency}/guarantee-fund", OPERATOR, AUDITOR, PARTICIPANT),
            row(GET, "/v1/clearing/cycles/{cycle}", OPERATOR, AUDITOR, PARTICIPANT),
            row(GET, "/v1/clearing/cycles/{cycle}/metrics", OPERATOR, AUDITOR, PARTICIPANT),
            row(GET, "/v1/clearing/cycles/{cycle}/matrix", OPERATOR, AUDITOR, PARTICIPANT),
            // settlement
            row(POST, "/v1/settlements", OPERATOR),
            row(POST, "/v1/settlements/{cycle}/unwind-simulation", OPERATOR),
            row(GET, "/v1/settlements/{cycle}", OPERATOR, AUDITOR, PARTICIPANT),
            row(GET, "/v1/settlements/{cycle}/report.csv", OPERATOR, AUDITOR, PARTICIPANT),
            // the log as it grows
            row(GET, "/v1/stream/events", OPERATOR, AUDITOR, PARTICIPANT),
            row(PUT, "/v1/webhooks/{id}", PARTICIPANT),
            row(GET, "/v1/webhooks", OPERATOR, AUDITOR, PARTICIPANT),
            row(GET, "/v1/webhooks/{id}", OPERATOR, AUDITOR, PARTICIPANT),
            row(POST, "/v1/webhooks/{id}/secret", PARTICIPANT),
            row(POST, "/v1/webhooks/{id}/resumption", OPERATOR, PARTICIPANT),
            row(DELETE, "/v1/webhooks/{id}", OPERATOR, PARTICIPANT),
            // operations
            row(GET, "/v1/ops/node", OPERATOR, AUDITOR, PARTICIPANT),
            row(GET, "/v1/ops/processors", OPERATOR, AUDITOR),
            row(POST, "/v1/ops/projections/{name}/replay", OPERATOR),
            row(GET, "/v1/ops/projections/{name}/replay", OPERATOR, AUDITOR),
            row(GET, "/v1/ops/reconciliation", OPERATOR, AUDITOR),
            // audit
            row(GET, "/v1/audit/queries", OPERATOR, AUDITOR),
            row(GET, "/v1/audit/trial-balance", OPERATOR, AUDITOR),
            row(POST, "/v1/audit/what-if", OPERATOR, AUDITOR),
            row(POST, "/v1/audit/replay", OPERATOR, AUDITOR),
            row(GET, "/v1/audit/replays", OPERATOR, AUDITOR),
            row(GET, "/v1/audit/replays/{id}", OPERATOR, AUDITOR),
            row(POST, "/v1/audit/replays/{id}/resume", OPERATOR, AUDITOR),
            row(GET, "/v1/audit/events", OPERATOR, AUDITOR),
            row(GET, "/v1/audit/events/{index}/proof", OPERATOR, AUDITOR),
            row(GET, "/v1/audit/consistency", OPERATOR, AUDITOR),
            row(GET, "/v1/audit/checkpoints", OPERATOR, AUDITOR),
            row(GET, "/v1/audit/verify", OPERATOR, AUDITOR),
            row(GET, "/v1/audit/key", OPERATOR, AUDITOR),
            row(GET, "/v1/audit/archive", OPERATOR, AUDITOR));

    private AccessTable() {}

    private static Row row(HttpMethod method, String path, Role... roles) {
        return new Row(method, path, Set.of(roles));
    }
}
