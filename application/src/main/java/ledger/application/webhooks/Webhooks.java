package ledger.application.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ledger.application.webhooks.Webhook.Told;
import ledger.application.webhooks.Webhook.Trouble;
import ledger.messages.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All webhooks, as the database keeps them. */
@Component
class Webhooks {

    private static final String SELECT = """
            SELECT participant_id, webhook_id, url, events, salt, key_id, next_index, last_delivered,
                   last_delivered_at, failures, failing_since, next_attempt_at, last_error, suspended_at
              FROM webhook""";
    private static final String ONE = " WHERE participant_id = :participant AND webhook_id = :id";
    private static final String UNMOVED = ONE + " AND next_index = :expected";
    private static final String DUE = " WHERE suspended_at IS NULL AND next_index <= :head"
            + " AND (next_attempt_at IS NULL OR next_attempt_at <= :now)";
    private static final String INSERT = """
            INSERT INTO webhook (participant_id, webhook_id, url, events, salt, key_id, next_index, failures,
                                 created_at)
            VALUES (:participant, :id, :url, :events, :salt, :keyId, :next, 0, :now)""";
    private static final String DELIVERED = """
            UPDATE webhook SET next_index = :next, last_delivered = :index, last_delivered_at = :now,
                   failures = 0, failing_since = NULL, next_attempt_at = NULL, last_error = NULL""" + UNMOVED;
    private static final String FAILED = """
            UPDATE webhook SET failures = :failures, failing_since = :since,
                   next_attempt_at = :again, last_error = :error""" + ONE;
    private static final String RESUME = """
            UPDATE webhook SET failures = 0, failing_since = NULL, next_attempt_at = NULL, last_error = NULL,
                   suspended_at = NULL""" + ONE;

    private final JdbcClient jdbc;

    Webhooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a participant, or of all for null, in the order of their names. */
    List<Webhook> of(@Nullable ParticipantId participant) {
        String whose = participant == null ? "" : " WHERE participant_id = :participant";
        return jdbc.sql(SELECT + whose + " ORDER BY participant_id, webhook_id")
                .param("participant", participant == null ? "" : participant.value())
                .query(Webhooks::read)
                .list();
    }

    Optional<Webhook> find(Webhook.Key key) {
        return on(key, SELECT + ONE).query(Webhooks::read).optional();
    }

    /** Those to whom something may have to be told now. */
    List<Webhook> due(long head, Instant now) {
        return jdbc.sql(SELECT + DUE)
                .param("head", head)
                .param("now", utc(now))
                .query(Webhooks::read)
                .list();
    }

    void add(Webhook webhook, Instant now) {
        int unused = on(webhook.key(), INSERT)
                .param("url", webhook.url())
                .param("events", names(webhook.events()))
                .param("salt", webhook.salt())
                .param("keyId", webhook.keyId())
                .param("next", webhook.nextIndex())
                .param("now", utc(now))
                .update();
    }

    void change(Webhook.Key key, String url, Set<Topic> events) {
        int unused = on(key, "UPDATE webhook SET url = :url, events = :events" + ONE)
                .param("url", url)
                .param("events", names(events))
                .update();
    }

    boolean rotate(Webhook.Key key, String salt, String keyId) {
        return on(key, "UPDATE webhook SET salt = :salt, key_id = :keyId" + ONE)
                        .param("salt", salt)
                        .param("keyId", keyId)
                        .update()
                > 0;
    }

    boolean remove(Webhook.Key key) {
        return on(key, "DELETE FROM webhook" + ONE).update() > 0;
    }

    /** Nothing before this index concerns it. Whoever has moved it on meanwhile is right. */
    void passOver(Webhook webhook, long next) {
        int unused = on(webhook.key(), "UPDATE webhook SET next_index = :next" + UNMOVED)
                .param("next", next)
                .param("expected", webhook.nextIndex())
                .update();
    }

    /** False where another process has moved it on meanwhile, or it is gone. */
    boolean delivered(Webhook webhook, long index, Instant now) {
        return on(webhook.key(), DELIVERED)
                        .param("next", index + 1)
                        .param("index", index)
                        .param("now", utc(now))
                        .param("expected", webhook.nextIndex())
                        .update()
                > 0;
    }

    void failed(Webhook.Key key, Trouble trouble) {
        String error = trouble.error();
        int unused = on(key, FAILED)
                .param("failures", trouble.failures())
                .param("since", utc(trouble.since()))
                .param("again", utc(trouble.nextAttemptAt()))
                .param("error", error.length() > 200 ? error.substring(0, 200) : error)
                .update();
    }

    void suspend(Webhook.Key key, Instant now) {
        int unused = on(key, "UPDATE webhook SET suspended_at = :now" + ONE)
                .param("now", utc(now))
                .update();
    }

    boolean resume(Webhook.Key key) {
        return on(key, RESUME).update() > 0;
    }

    private JdbcClient.StatementSpec on(Webhook.Key key, String sql) {
        return jdbc.sql(sql).param("participant", key.participant().value()).param("id", key.id());
    }

    private static Webhook read(ResultSet row, int number) throws SQLException {
        return new Webhook(
                new Webhook.Key(new ParticipantId(row.getString(1)), row.getString(2)),
                row.getString(3),
                Stream.of(row.getString(4).split(",")).map(Topic::valueOf).collect(Collectors.toUnmodifiableSet()),
                row.getString(5),
                row.getString(6),
                row.getLong(7),
                told(row.getObject(8, Long.class), instant(row, 9)),
                trouble(row.getInt(10), instant(row, 11), instant(row, 12), row.getString(13)),
                instant(row, 14));
    }

    private static @Nullable Told told(@Nullable Long index, @Nullable Instant at) {
        return index == null || at == null ? null : new Told(index, at);
    }

    private static @Nullable Trouble trouble(
            int failures, @Nullable Instant since, @Nullable Instant again, @Nullable String error) {
        return since == null || again == null ? null : new Trouble(failures, since, again, String.valueOf(error));
    }

    private static String names(Set<Topic> topics) {
        return topics.stream().sorted().map(Topic::name).collect(Collectors.joining(","));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
