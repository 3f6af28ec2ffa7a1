package ledger.application.schema;

import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/** Waits until a node that writes has made the tables, for nodes that do not write. */
final class TablesAwaited implements FlywayMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(TablesAwaited.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    @Override
    public void migrate(Flyway tables) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (tables.info().pending().length > 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "no node that writes has made the tables that this version reads; start or upgrade one first");
            }
            LOG.debug("waiting for the tables");
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the tables", e);
        }
    }
}
