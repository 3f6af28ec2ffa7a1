package ledger.application.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import ledger.messages.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is signed in at the dashboard. A sign-in is a second, short-lived name of a key: it opens on every node what the
 * key opens, and nothing any more once the key is revoked, some hours have passed or nobody has used it for a while.
 */
@Component
class SignIns {

    static final Duration LONGEST = Duration.ofHours(8);
    static final Duration IDLE = Duration.ofMinutes(30);

    /** How exactly it is known when a sign-in was used last; noting every request would cost a commit each. */
    private static final Duration NOTED_AFTER = Duration.ofMinutes(1);

    private static final String FIND = """
            SELECT k.role, k.participant_id, s.used_at
              FROM sign_in s JOIN api_key k ON k.key_hash = s.key_hash
             WHERE s.token_hash = ? AND s.expires_at > ? AND s.used_at > ? AND k.revoked_at IS NULL""";

    private record Known(Caller caller, Instant usedAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    SignIns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Begins a sign-in with a valid key and forgets those that have ended. */
    Secret begin(Secret key) {
        Instant now = clock.instant();
        jdbc.sql("DELETE FROM sign_in WHERE expires_at <= ? OR used_at <= ?")
                .param(utc(now))
                .param(utc(now.minus(IDLE)))
                .update();
        Secret token = Secret.random();
        jdbc.sql("INSERT INTO sign_in (token_hash, key_hash, created_at, used_at, expires_at) VALUES (?, ?, ?, ?, ?)")
                .param(token.hash())
                .param(key.hash())
                .param(utc(now))
                .param(utc(now))
                .param(utc(now.plus(LONGEST)))
                .update();
        return token;
    }

    /** Whose sign-in this is; null when it is nobody's, or has ended. */
    @Nullable
    Caller callerOf(Secret token) {
        if (!token.isPlausible()) {
            return null;
        }
        Instant now = clock.instant();
        Known known = jdbc.sql(FIND)
                .param(token.hash())
                .param(utc(now))
                .param(utc(now.minus(IDLE)))
                .query(SignIns::known)
                .optional()
                .orElse(null);
        if (known == null) {
            return null;
        }
        if (known.usedAt().isBefore(now.minus(NOTED_AFTER))) {
            note(token, now);
        }
        return known.caller();
    }

    void end(Secret token) {
        jdbc.sql("DELETE FROM sign_in WHERE token_hash = ?").param(token.hash()).update();
    }

    private void note(Secret token, Instant now) {
        jdbc.sql("UPDATE sign_in SET used_at = ? WHERE token_hash = ?")
                .param(utc(now))
                .param(token.hash())
                .update();
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        return new Known(
                ApiKeys.caller(row),
                row.getObject("used_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
