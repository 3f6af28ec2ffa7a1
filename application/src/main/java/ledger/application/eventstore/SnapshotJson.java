package ledger.application.eventstore;

import java.util.Map;
import java.util.Optional;
import ledger.command.accounts.AccountSnapshot;
import ledger.command.clearing.ClearingSnapshot;
import tools.jackson.core.JacksonException;

/** How snapshots are kept: by aggregate type, as JSON under a stable name and a revision. */
enum SnapshotJson {
    ACCOUNT("Account", "accounts.AccountSnapshot", "1", AccountSnapshot.class),
    CLEARING("Clearing", "clearing.ClearingSnapshot", "1", ClearingSnapshot.class);

    private static final Map<String, SnapshotJson> BY_TYPE = Map.of(ACCOUNT.type, ACCOUNT, CLEARING.type, CLEARING);

    private final String type;
    private final String payloadType;
    private final String revision;
    private final Class<?> payload;

    SnapshotJson(String type, String payloadType, String revision, Class<?> payload) {
        this.type = type;
        this.payloadType = payloadType;
        this.revision = revision;
        this.payload = payload;
    }

    /** None for aggregates whose streams stay short. */
    static Optional<SnapshotJson> of(String aggregateType) {
        return Optional.ofNullable(BY_TYPE.get(aggregateType));
    }

    /** Of the aggregate. */
    String type() {
        return type;
    }

    String payloadType() {
        return payloadType;
    }

    String revision() {
        return revision;
    }

    String write(Object snapshot) {
        return EventJson.mapper().writeValueAsString(payload.cast(snapshot));
    }

    /** The snapshot in a row; empty if it is of another revision or cannot be read. */
    Optional<Object> read(StoredSnapshot row) {
        if (!row.payloadType().equals(payloadType) || !row.payloadRevision().equals(revision)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(EventJson.mapper().readValue(row.payload(), payload));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
