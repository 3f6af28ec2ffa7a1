package ledger.application.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import ledger.command.rest.ParticipantKeys;
import ledger.messages.Caller;
import ledger.messages.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys that open the ledger, as hashes in the database.
 *
 * <p>A key once seen is remembered for a second, so that not every request asks the database. A revocation on this node
 * is effective at once, one on another node within that second.
 */
@Component
class ApiKeys implements ParticipantKeys {

    private static final Logger LOG = LoggerFactory.getLogger(ApiKeys.class);
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private record Key(String hash, Caller caller) {}

    private final JdbcClient jdbc;
    private final Cache<String, Key> seen = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(REMEMBERED)
            .build();

    ApiKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose key this is; null when it is nobody's, or revoked. */
    @Nullable
    Caller callerOf(Secret secret) {
        if (!secret.isPlausible()) {
            return null;
        }
        String hash = secret.hash();
        Key key = seen.get(hash, this::find);
        return key != null && Secret.isSame(key.hash(), hash) ? key.caller() : null;
    }

    @Override
    public String issue(ParticipantId participantId) {
        Secret secret = Secret.random();
        insert(UUID.randomUUID().toString(), secret, Caller.of(participantId));
        LOG.info("a key was issued to {}", participantId);
        return secret.text();
    }

    @Override
    public void withdraw(String key) {
        String hash = new Secret(key).hash();
        jdbc.sql("DELETE FROM api_key WHERE key_hash = ?").param(hash).update();
        seen.invalidate(hash);
    }

    /** Replaces the keys of a participant by a new one; null when it never had any. */
    @Nullable
    String replace(ParticipantId participantId) {
        if (revoke(participantId) == 0) {
            return null;
        }
        return issue(participantId);
    }

    /** Ends the validity of all keys of a participant; answers how many it ever had. */
    int revoke(ParticipantId participantId) {
        int keys = jdbc.sql("UPDATE api_key SET revoked_at = COALESCE(revoked_at, ?) WHERE participant_id = ?")
                .param(now())
                .param(participantId.value())
                .update();
        seen.invalidateAll();
        if (keys > 0) {
            LOG.info("the keys of {} were revoked", participantId);
        }
        return keys;
    }

    void insert(String id, Secret secret, Caller caller) {
        ParticipantId participant = caller.participant();
        jdbc.sql("INSERT INTO api_key (id, key_hash, role, participant_id, created_at) VALUES (?, ?, ?, ?, ?)")
                .param(id)
                .param(secret.hash())
                .param(caller.role().name())
                .param(participant == null ? null : participant.value())
                .param(now())
                .update();
    }

    /** Whether the key of a role that has only one is there, valid or revoked. */
    boolean has(Caller caller) {
        return jdbc.sql("SELECT COUNT(*) FROM api_key WHERE id = ?")
                        .param(idOf(caller))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The fixed identifier of the operator's and of the auditor's first key. */
    static String idOf(Caller caller) {
        return caller.role().name().toLowerCase(Locale.ROOT);
    }

    private @Nullable Key find(String hash) {
        return jdbc.sql("SELECT key_hash, role, participant_id FROM api_key WHERE key_hash = ? AND revoked_at IS NULL")
                .param(hash)
                .query(ApiKeys::key)
                .optional()
                .orElse(null);
    }

    private static Key key(ResultSet row, int number) throws SQLException {
        return new Key(row.getString("key_hash"), caller(row));
    }

    /** Whom the key of a row belongs to. */
    static Caller caller(ResultSet row) throws SQLException {
        String participant = row.getString("participant_id");
        Caller.Role role = Caller.Role.valueOf(row.getString("role"));
        return new Caller(role, participant == null ? null : new ParticipantId(participant));
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }
}
