package ledger.application.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A key that opens the metrics and nothing else, for the program that collects them. There is none unless one is chosen
 * ({@code ledger.metrics.key}); it is the same on all nodes, and not among the keys in the database.
 */
@Component
final class MetricsKey {

    /** What it entitles to. */
    static final String AUTHORITY = "METRICS";

    private static final int SHORTEST = 32;

    private final String hash;

    MetricsKey(@Value("${ledger.metrics.key:}") String key) {
        if (!key.isBlank() && key.length() < SHORTEST) {
            throw new IllegalStateException("ledger.metrics.key: at least " + SHORTEST + " characters");
        }
        this.hash = key.isBlank() ? "" : new Secret(key).hash();
    }

    boolean is(Secret secret) {
        return !hash.isEmpty() && Secret.isSame(hash, secret.hash());
    }
}
