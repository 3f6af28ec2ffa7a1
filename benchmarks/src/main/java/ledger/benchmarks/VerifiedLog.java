package ledger.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import javax.sql.DataSource;
import ledger.query.audit.sealing.EventRows;
import ledger.query.audit.sealing.OutsideSeals;
import ledger.query.audit.sealing.Sealer;
import ledger.query.audit.sealing.Seals;
import ledger.query.audit.sealing.Verdict;
import ledger.query.audit.sealing.Verification;
import ledger.query.audit.seals.SealKey;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Seals a log of many events, a thousand to a checkpoint, and verifies all of it, with the files outside. The events
 * are made by the database and look like those of payments: seven each, about as long as real ones.
 */
final class VerifiedLog implements Benchmarks.Measurement {

    private static final int RUNS = 3;
    private static final int EVENTS_PER_CHECKPOINT = 1_000;
    private static final String EVENTS = """
            INSERT INTO domain_event_entry
            SELECT g, md5(g::text)::uuid::text, md5('payment ' || g / 7)::uuid::text, g % 7, 'Payment',
                   to_char(timestamp '2026-01-02' + g * interval '1 ms', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                   'payments.PaymentInitiated', NULL,
                   '{"paymentId":"' || md5('payment ' || g / 7)::uuid || '","amount":{"minor":' || g % 9973
                       || ',"currency":"EUR"},"text":"' || repeat('x', 40 + (g % 7 = 0)::int * 180) || '"}',
                   '{"actor":"BANKA"}'
              FROM generate_series(0, ? - 1) AS g""";

    @Override
    public String run(Options options) throws Exception {
        int events = options.number("events", 1_000_000);
        DataSource database = database(options);
        fill(database, events);
        SealKey key = SealKey.generate();
        Path directory = Files.createTempDirectory("ledger-verify");
        OutsideSeals outside = new OutsideSeals(directory.resolve("checkpoints.ndjson"));
        double sealingSeconds = seal(database, key, outside, events);
        Verification verification = new Verification(database, outside, key.publicKey());
        long checkpoints = 0;
        double seconds = Double.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            long begin = System.nanoTime();
            checkpoints = verified(verification);
            seconds = Math.min(seconds, (System.nanoTime() - begin) / 1e9);
        }
        return String.format(
                Locale.ROOT,
                "{\"events\":%d,\"checkpoints\":%d,\"seconds\":%.2f,\"eventsPerSecond\":%.0f,\"sealedPerSecond\":%.0f}",
                events,
                checkpoints,
                seconds,
                events / seconds,
                events / sealingSeconds);
    }

    private static long verified(Verification verification) {
        Verdict verdict = verification.verify();
        if (verdict.checkpoints() == null) {
            throw new IllegalStateException("not valid: " + verdict.finding());
        }
        return verdict.checkpoints();
    }

    private static DataSource database(Options options) throws IOException {
        String url = options.text("url").orElse("");
        if (url.isEmpty()) {
            EmbeddedPostgres server =
                    EmbeddedPostgres.builder().setServerConfig("fsync", "on").start();
            url = server.getJdbcUrl("postgres", "postgres");
        }
        return new DriverManagerDataSource(
                url,
                options.text("user").orElse("postgres"),
                options.text("password").orElse("postgres"));
    }

    private static void fill(DataSource database, int events) {
        for (String side : new String[] {"command", "audit"}) {
            Flyway flyway = Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:db/" + side)
                    .table("flyway_" + side)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load();
            if (!flyway.migrate().success) {
                throw new IllegalStateException("no tables of " + side);
            }
        }
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql(EVENTS).param(events).update();
        jdbc.sql("ANALYZE domain_event_entry").update();
    }

    private static double seal(DataSource database, SealKey key, OutsideSeals outside, int events) throws IOException {
        Seals seals = new Seals(database);
        Sealer sealer = new Sealer(new EventRows(database), seals, key, Clock.systemUTC());
        long begin = System.nanoTime();
        for (long size = 0; size < events; ) {
            size = sealer.seal(Math.min(events, size + EVENTS_PER_CHECKPOINT) - 1);
            outside.catchUp(seals);
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}
