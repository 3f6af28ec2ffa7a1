package ledger.application.projections;

import java.util.List;
import ledger.query.progress.DatabaseProduct;
import ledger.query.progress.ProjectionProgress;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where each projection stands, as a plain index beside its views, so that every answer can say as of when it is.
 * Whoever holds the right to write owns the projections: its claim takes precedence, and a former owner's next token
 * fails, which rolls back what it projected.
 */
final class ProjectionTokens implements TokenStore {

    /** What a crash of the database takes from a view, its projection reads once more: the log waits for the disk. */
    private static final String UNHURRIED = "SET LOCAL synchronous_commit = off";

    private final JdbcTemplate database;
    private final ProjectionProgress progress;
    private final String owner;
    private final Runnable unhurriedCommit;

    ProjectionTokens(JdbcTemplate database, ProjectionProgress progress, String owner) {
        this.database = database;
        this.progress = progress;
        this.owner = owner;
        this.unhurriedCommit = isPostgreSql(database) ? () -> database.execute(UNHURRIED) : () -> {};
    }

    private static boolean isPostgreSql(JdbcTemplate database) {
        return Boolean.TRUE.equals(database.execute((ConnectionCallback<Boolean>) DatabaseProduct::isPostgreSql));
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount) {
        initializeTokenSegments(processorName, segmentCount, null);
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount, @Nullable TrackingToken initialToken) {
        for (int segment = 0; segment < segmentCount; segment++) {
            initializeSegment(initialToken, processorName, segment);
        }
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processorName, int segment) {
        database.update(
                "INSERT INTO projection_token (processor_name, segment, global_index, owner, claimed_at)"
                        + " VALUES (?, ?, ?, NULL, ?)",
                processorName,
                segment,
                index(token),
                System.currentTimeMillis());
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
        unhurriedCommit.run();
        int stored = database.update(
                "UPDATE projection_token SET global_index = ?, claimed_at = ?"
                        + " WHERE processor_name = ? AND segment = ? AND owner = ?",
                index(token),
                System.currentTimeMillis(),
                processorName,
                segment,
                owner);
        failUnless(stored == 1, processorName);
        tellAfterCommit(processorName, index(token));
    }

    private void tellAfterCommit(String processorName, long index) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                progress.advanced(processorName, index);
            }
        });
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, int segment) {
        int claimed = database.update(
                "UPDATE projection_token SET owner = ?, claimed_at = ? WHERE processor_name = ? AND segment = ?",
                owner,
                System.currentTimeMillis(),
                processorName,
                segment);
        failUnless(claimed == 1, processorName);
        Long index = database.queryForObject(
                "SELECT global_index FROM projection_token WHERE processor_name = ? AND segment = ?",
                Long.class,
                processorName,
                segment);
        return index == null || index < 0 ? null : new GlobalSequenceTrackingToken(index);
    }

    /** The index that a projection has reached; -1 when it has not begun. */
    long reached(String processorName) {
        List<Long> stored = database.queryForList(
                "SELECT COALESCE(global_index, -1) FROM projection_token WHERE processor_name = ?",
                Long.class,
                processorName);
        return stored.isEmpty() ? index(null) : stored.get(0);
    }

    /** Moves a projection that stands still on from where it is, unless another node has meanwhile made it its own. */
    void move(String processorName, long from, long to) {
        int moved = database.update(
                "UPDATE projection_token SET global_index = ? WHERE processor_name = ?"
                        + " AND COALESCE(global_index, -1) = ? AND (owner IS NULL OR owner = ?)",
                to,
                processorName,
                from,
                owner);
        failUnless(moved == 1, processorName);
        tellAfterCommit(processorName, to);
    }

    @Override
    public void extendClaim(String processorName, int segment) {
        int extended = database.update(
                "UPDATE projection_token SET claimed_at = ? WHERE processor_name = ? AND segment = ? AND owner = ?",
                System.currentTimeMillis(),
                processorName,
                segment,
                owner);
        failUnless(extended == 1, processorName);
    }

    @Override
    public void releaseClaim(String processorName, int segment) {
        database.update(
                "UPDATE projection_token SET owner = NULL WHERE processor_name = ? AND segment = ? AND owner = ?",
                processorName,
                segment,
                owner);
    }

    @Override
    public void deleteToken(String processorName, int segment) {
        database.update(
                "DELETE FROM projection_token WHERE processor_name = ? AND segment = ?", processorName, segment);
        tellAfterCommit(processorName, index(null));
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public int[] fetchSegments(String processorName) {
        List<Integer> segments = database.queryForList(
                "SELECT segment FROM projection_token WHERE processor_name = ? ORDER BY segment",
                Integer.class,
                processorName);
        return segments.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void failUnless(boolean held, String processorName) {
        if (!held) {
            throw new UnableToClaimTokenException("another node runs projection " + processorName);
        }
    }

    private static long index(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }
}
