package ledger.application.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import ledger.application.security.AccessTable.Row;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One row of the access table as Spring Security asks it. */
record Gate(Row row, RequestMatcher path, RequestMatcher request) {

    static final List<Gate> ALL = AccessTable.ROWS.stream().map(Gate::of).toList();

    private static Gate of(Row row) {
        RequestMatcher request = PathPatternRequestMatcher.pathPattern(row.method(), row.path());
        if (row.method().equals(HttpMethod.GET)) {
            request = new OrRequestMatcher(request, PathPatternRequestMatcher.pathPattern(HttpMethod.HEAD, row.path()));
        }
        return new Gate(row, PathPatternRequestMatcher.pathPattern(row.path()), request);
    }

    /** The names of the roles that may pass, and what entitles to the metrics where those are. */
    String[] authorities() {
        Stream<String> roles = row.roles().stream().map(Enum::name);
        return (row.path().equals(AccessTable.METRICS) ? Stream.concat(roles, Stream.of(MetricsKey.AUTHORITY)) : roles)
                .toArray(String[]::new);
    }

    boolean isPublic() {
        return row.roles().isEmpty();
    }

    /** The gates on the request's path, whatever their method. */
    static List<Gate> on(HttpServletRequest request) {
        return ALL.stream().filter(gate -> gate.path().matches(request)).toList();
    }
}
