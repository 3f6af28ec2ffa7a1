package ledger.application.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import ledger.query.audit.seals.Hashing;

/** A row of the snapshots. */
record StoredSnapshot(
        String aggregateIdentifier,
        String type,
        long sequenceNumber,
        long globalIndex,
        String payloadType,
        String payloadRevision,
        String payload,
        String hash) {

    private static final String SELECT = "SELECT aggregate_identifier, type, sequence_number, global_index,"
            + " payload_type, payload_revision, payload, hash FROM aggregate_snapshot"
            + " WHERE aggregate_identifier = ANY(?)";
    private static final String UPDATE = "UPDATE aggregate_snapshot SET type = ?, sequence_number = ?,"
            + " global_index = ?, payload_type = ?, payload_revision = ?, payload = ?, hash = ?"
            + " WHERE aggregate_identifier = ? AND sequence_number < ?";

    private static final String INSERT = "INSERT INTO aggregate_snapshot (type, sequence_number, global_index,"
            + " payload_type, payload_revision, payload, hash, aggregate_identifier) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    /** What a stream came to with its last event. */
    static StoredSnapshot of(StoredEvent last, SnapshotJson form, String payload) {
        var row = new StoredSnapshot(
                last.aggregateIdentifier(),
                last.type(),
                last.sequenceNumber(),
                last.globalIndex(),
                form.payloadType(),
                form.revision(),
                payload,
                "");
        return new StoredSnapshot(
                row.aggregateIdentifier,
                row.type,
                row.sequenceNumber,
                row.globalIndex,
                row.payloadType,
                row.payloadRevision,
                row.payload,
                row.hashWith(last));
    }

    /** Those of several aggregates; who has none is absent. */
    static List<StoredSnapshot> read(Connection connection, Collection<String> aggregateIdentifiers)
            throws SQLException {
        Array identifiers = connection.createArrayOf("VARCHAR", aggregateIdentifiers.toArray());
        try (PreparedStatement query = connection.prepareStatement(SELECT)) {
            query.setArray(1, identifiers);
            List<StoredSnapshot> snapshots = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    snapshots.add(read(rows));
                }
            }
            return snapshots;
        } finally {
            identifiers.free();
        }
    }

    private static StoredSnapshot read(ResultSet row) throws SQLException {
        return new StoredSnapshot(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }

    /** Stores rows; one replaces the row that is there only if that one's last event is before {@code before}. */
    static void store(Connection connection, List<StoredSnapshot> rows, ToLongFunction<StoredSnapshot> before)
            throws SQLException {
        Map<String, StoredSnapshot> missing = new LinkedHashMap<>();
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            for (StoredSnapshot row : rows) {
                row.bind(update);
                update.setLong(9, before.applyAsLong(row));
                update.addBatch();
            }
            int[] updated = update.executeBatch();
            for (int i = 0; i < updated.length; i++) {
                if (updated[i] == 0) {
                    missing.put(rows.get(i).aggregateIdentifier, rows.get(i));
                }
            }
        }
        if (!missing.isEmpty()) {
            read(connection, missing.keySet()).forEach(newer -> missing.remove(newer.aggregateIdentifier));
            insert(connection, missing.values());
        }
    }

    private static void insert(Connection connection, Collection<StoredSnapshot> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (StoredSnapshot row : rows) {
                row.bind(insert);
                insert.addBatch();
            }
            int[] unused = insert.executeBatch();
        }
    }

    private void bind(PreparedStatement statement) throws SQLException {
        statement.setString(1, type);
        statement.setLong(2, sequenceNumber);
        statement.setLong(3, globalIndex);
        statement.setString(4, payloadType);
        statement.setString(5, payloadRevision);
        statement.setString(6, payload);
        statement.setString(7, hash);
        statement.setString(8, aggregateIdentifier);
    }

    /** Whether this is the event after which it was taken, and neither has changed since. */
    boolean fits(StoredEvent last) {
        return aggregateIdentifier.equals(last.aggregateIdentifier())
                && type.equals(last.type())
                && sequenceNumber == last.sequenceNumber()
                && globalIndex == last.globalIndex()
                && hash.equals(hashWith(last));
    }

    private String hashWith(StoredEvent last) {
        MessageDigest sha = Hashing.sha256();
        List.of(
                        last.eventIdentifier(),
                        last.timeStamp(),
                        last.payloadType(),
                        last.payload(),
                        last.metaData(),
                        aggregateIdentifier,
                        type,
                        Long.toString(sequenceNumber),
                        Long.toString(globalIndex),
                        payloadType,
                        payloadRevision,
                        payload)
                .forEach(text -> add(sha, text.getBytes(UTF_8)));
        return HexFormat.of().formatHex(sha.digest());
    }

    private static void add(MessageDigest sha, byte[] bytes) {
        sha.update((bytes.length + ":").getBytes(UTF_8));
        sha.update(bytes);
    }
}
