package ledger.benchmarks;

import java.util.Locale;

/** How long does it take from the start of a JVM until the ledger says that it is ready? */
final class StartUp implements Benchmarks.Measurement {

    /** An H2 is always a new one. */
    private static final String EVENTS = "SELECT COALESCE(MAX(global_index), -1) + 1 FROM domain_event_entry";

    @Override
    public String run(Options options) throws Exception {
        Database database = Database.of(options);
        try (InstalledLedger ledger = InstalledLedger.of(options)) {
            double seconds = ledger.secondsToReady(database);
            long events = database.isH2()
                    ? 0
                    : database.jdbc().sql(EVENTS).query(Long.class).single();
            return String.format(Locale.ROOT, "{\"readySeconds\":%.1f,\"events\":%d}", seconds, events);
        }
    }
}
