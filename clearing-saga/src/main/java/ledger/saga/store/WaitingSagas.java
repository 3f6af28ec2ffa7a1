package ledger.saga.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.modelling.saga.AnnotatedSaga;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.SagaStorageException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sagas that wait between transactions, as JSON rows written over the writer's connection. Their associations are
 * also held in memory: there is one writer, so nobody else changes them. Used by the writer's thread only.
 */
public final class WaitingSagas<T> {

    private static final TypeReference<Map<String, String>> ASSOCIATIONS = new TypeReference<>() {};

    private final Class<T> type;
    private final ConnectionProvider connections;
    private final JsonMapper json;
    private final Consumer<T> injector;
    private final Map<AssociationValue, Set<String>> byAssociation = new HashMap<>();
    private final Map<String, Set<AssociationValue>> associationsOf = new HashMap<>();

    /**
     * The waiting sagas of one type.
     *
     * @param json writes and reads private fields and the ledger's value types
     * @param injector gives a saga read from the database what is not stored with it
     */
    public WaitingSagas(Class<T> type, ConnectionProvider connections, JsonMapper json, Consumer<T> injector) {
        this.type = type;
        this.connections = connections;
        this.json = json;
        this.injector = injector;
    }

    /** Reads the associations of all waiting sagas; to be called when this process becomes the writer. */
    public void open() {
        byAssociation.clear();
        associationsOf.clear();
        try (PreparedStatement query =
                connection().prepareStatement("SELECT saga_id, associations FROM waiting_saga WHERE saga_type = ?")) {
            query.setString(1, type.getSimpleName());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    remember(rows.getString(1), parse(rows.getString(2)));
                }
            }
        } catch (SQLException e) {
            throw new SagaStorageException("cannot read the waiting sagas", e);
        }
    }

    Set<String> find(AssociationValue association) {
        return byAssociation.getOrDefault(association, Set.of());
    }

    @Nullable
    StoredSaga<T> load(String id) {
        Set<AssociationValue> associations = associationsOf.get(id);
        if (associations == null) {
            return null;
        }
        try (PreparedStatement query =
                connection().prepareStatement("SELECT state FROM waiting_saga WHERE saga_id = ?")) {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new SagaStorageException("waiting saga " + id + " vanished");
                }
                T root = json.readValue(row.getString(1), type);
                injector.accept(root);
                return new StoredSaga<>(root, associations);
            }
        } catch (SQLException e) {
            throw new SagaStorageException("cannot read saga " + id, e);
        }
    }

    void store(List<AnnotatedSaga<T>> saved, Collection<String> deleted) {
        if (saved.isEmpty() && deleted.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection().prepareStatement("DELETE FROM waiting_saga WHERE saga_id = ?");
                PreparedStatement insert =
                        connection().prepareStatement("INSERT INTO waiting_saga VALUES (?, ?, ?, ?)")) {
            for (String id : deleted) {
                delete.setString(1, id);
                delete.addBatch();
            }
            for (AnnotatedSaga<T> saga : saved) {
                delete.setString(1, saga.getSagaIdentifier());
                delete.addBatch();
                bind(insert, saga);
            }
            delete.executeBatch();
            insert.executeBatch();
        } catch (SQLException e) {
            throw new SagaStorageException("cannot store sagas", e);
        }
    }

    private void bind(PreparedStatement insert, AnnotatedSaga<T> saga) throws SQLException {
        Map<String, String> associations = saga.getAssociationValues().asSet().stream()
                .collect(Collectors.toMap(AssociationValue::getKey, AssociationValue::getValue));
        insert.setString(1, saga.getSagaIdentifier());
        insert.setString(2, type.getSimpleName());
        insert.setString(3, json.writeValueAsString(associations));
        insert.setString(4, json.writeValueAsString(saga.root()));
        insert.addBatch();
    }

    /** Takes over into memory what the commit made durable. */
    void stored(List<AnnotatedSaga<T>> saved, Collection<String> deleted) {
        deleted.forEach(this::forget);
        for (AnnotatedSaga<T> saga : saved) {
            forget(saga.getSagaIdentifier());
            remember(saga.getSagaIdentifier(), saga.getAssociationValues().asSet());
        }
    }

    private void remember(String id, Set<AssociationValue> associations) {
        associationsOf.put(id, Set.copyOf(associations));
        associations.forEach(value ->
                byAssociation.computeIfAbsent(value, v -> new HashSet<>(2)).add(id));
    }

    private void forget(String id) {
        Set<AssociationValue> associations = associationsOf.remove(id);
        if (associations != null) {
            associations.forEach(value ->
                    byAssociation.computeIfPresent(value, (v, ids) -> ids.remove(id) && ids.isEmpty() ? null : ids));
        }
    }

    private Set<AssociationValue> parse(String associations) {
        return json.readValue(associations, ASSOCIATIONS).entrySet().stream()
                .map(entry -> new AssociationValue(entry.getKey(), entry.getValue()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Connection connection() throws SQLException {
        return connections.getConnection();
    }
}
