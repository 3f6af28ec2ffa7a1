package ledger.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import ledger.command.writer.Writer;
import ledger.messages.Caller;
import ledger.messages.CurrencyCode;
import ledger.messages.LogHead;
import ledger.messages.clearing.ClearingCommand;
import ledger.messages.clearing.ClearingCommand.CutOffIfDue;
import ledger.query.progress.ProjectionProgress;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cuts off a cycle of very many payments: how long does the writer take for that, and how long until a writer that
 * has just started knows the clearing, from all of its events and from a snapshot?
 *
 * <p>A few thousand payments are made. Their events in the clearing's stream are then repeated by SQL until the cycle
 * has as many as asked for; the events of the other aggregates are not, for no clearing ever reads them.
 */
final class CutOff implements Benchmarks.Measurement {

    private static final CurrencyCode EUR = CurrencyCode.of("EUR");
    private static final int REAL_PAYMENTS = 2_000;
    private static final int SNAPSHOT_EVERY = 5_000;
    private static final Duration TIME_TO_CATCH_UP = Duration.ofMinutes(5);
    private static final Duration TIME_TO_STORE = Duration.ofMinutes(1);

    /** Ten events less than the next snapshot needs. */
    private static final String REPEAT = """
            WITH last AS (SELECT MAX(sequence_number) AS sequence FROM domain_event_entry
                          WHERE aggregate_identifier = :clearing),
                 head AS (SELECT MAX(global_index) AS index FROM domain_event_entry),
                 paid AS (SELECT *, ROW_NUMBER() OVER (ORDER BY global_index) - 1 AS number FROM domain_event_entry
                          WHERE aggregate_identifier = :clearing AND payload_type = 'clearing.PaymentCleared')
            INSERT INTO domain_event_entry
            SELECT head.index + more, md5(more::text)::uuid::text, :clearing, last.sequence + more, paid.type,
                   paid.time_stamp, paid.payload_type, paid.payload_revision, paid.payload, paid.meta_data
            FROM last, head, generate_series(1, :upTo - last.sequence) AS more
                 JOIN paid ON paid.number = more % (SELECT COUNT(*) FROM paid)
            """;

    @Override
    public String run(Options options) throws Exception {
        Database database = Database.of(options);
        Traffic traffic = new Traffic("", options.number("banks", 64), 1, 50, 0);
        System.setProperty("ledger.writer.tick", "P1D"); // nobody else is to ask the clearing first
        try (MeasuredLedger ledger = MeasuredLedger.start(database)) {
            pay(ledger, traffic, REAL_PAYMENTS);
        }
        long payments = options.number("payments", 1_000_000);
        repeat(database.jdbc(), (payments + SNAPSHOT_EVERY - 1) / SNAPSHOT_EVERY * SNAPSHOT_EVERY - 10);
        double whole;
        try (MeasuredLedger ledger = MeasuredLedger.start(database)) {
            whole = millisOf(ledger, new CutOffIfDue(EUR, Instant.EPOCH));
            pay(ledger, traffic, 20);
            awaitSnapshot(database.jdbc());
        }
        return measure(database, traffic, payments, whole);
    }

    private static String measure(Database database, Traffic traffic, long payments, double whole) throws Exception {
        try (MeasuredLedger ledger = MeasuredLedger.start(database)) {
            double snapshot = millisOf(ledger, new CutOffIfDue(EUR, Instant.EPOCH));
            pay(ledger, traffic, REAL_PAYMENTS);
            return String.format(
                    Locale.ROOT,
                    "{\"payments\":%d,\"banks\":%d,\"cutOffMillis\":%.1f,\"loadMillis\":%.0f,"
                            + "\"loadFromSnapshotMillis\":%.0f,\"snapshotBytes\":%d}",
                    payments,
                    traffic.banks(),
                    millisOf(ledger, new ClearingCommand.CutOff(EUR)),
                    whole,
                    snapshot,
                    size(database.jdbc()));
        }
    }

    private static void pay(MeasuredLedger ledger, Traffic traffic, int payments) throws InterruptedException {
        PaidLog log = new PaidLog(ledger, traffic, 100).open();
        long[] left = {payments};
        log.payWhile(() -> left[0]-- > 0, new Timings());
        long head = ledger.bean(LogHead.class).index();
        if (!ledger.bean(ProjectionProgress.class).await(head, TIME_TO_CATCH_UP)) {
            throw new IllegalStateException("the projections do not catch up");
        }
    }

    /** The projections are told that they have seen what is repeated: it would only take their time. */
    private static void repeat(JdbcClient database, long upTo) {
        database.sql(REPEAT)
                .param("clearing", ClearingCommand.target(EUR))
                .param("upTo", upTo)
                .update();
        database.sql("UPDATE projection_token SET global_index = (SELECT MAX(global_index) FROM domain_event_entry)")
                .update();
        database.sql("ANALYZE domain_event_entry").update();
    }

    /** From submission to the answer. */
    private static double millisOf(MeasuredLedger ledger, ClearingCommand command) {
        long begin = System.nanoTime();
        Caller caller = command instanceof CutOffIfDue ? Caller.CLOCK : Caller.OPERATOR;
        ledger.bean(Writer.class).submit(command, caller).join();
        return (System.nanoTime() - begin) / 1e6;
    }

    private static void awaitSnapshot(JdbcClient database) {
        long deadline = System.nanoTime() + TIME_TO_STORE.toNanos();
        while (size(database) == 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("no snapshot is stored");
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    private static int size(JdbcClient database) {
        return database.sql("SELECT COALESCE(SUM(LENGTH(payload)), 0) FROM aggregate_snapshot WHERE type = 'Clearing'")
                .query(Integer.class)
                .single();
    }
}
