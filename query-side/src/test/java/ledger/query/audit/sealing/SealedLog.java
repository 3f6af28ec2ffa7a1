package ledger.query.audit.sealing;

import static ledger.query.Story.ALICE;
import static ledger.query.Story.BOB;
import static ledger.query.Story.MINT;
import static ledger.query.Story.founding;
import static ledger.query.Story.payment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import ledger.query.QueryApplication;
import ledger.query.TestLog;
import ledger.query.audit.seals.SealKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A log that the test writes and seals, in the database and outside. */
@SpringBootTest(classes = QueryApplication.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class SealedLog {

    protected static final SealKey KEY = QueryApplication.SEAL_KEY;
    protected static final Clock CLOCK = Clock.fixed(TestLog.DAWN, ZoneOffset.UTC);

    @Autowired
    protected TestLog log;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected DataSource dataSource;

    EventRows events;
    protected Seals seals;
    protected OutsideSeals outside = new OutsideSeals(Path.of("target", "nothing.ndjson"));

    @BeforeEach
    void tables() {
        events = new EventRows(dataSource);
        seals = new Seals(dataSource);
    }

    /** Begins with nothing, in the tables and in the directory for what is kept outside. */
    protected void begin(Path directory) {
        log.clear();
        forgetSeals();
        tables();
        outside = new OutsideSeals(directory.resolve("checkpoints.ndjson"));
    }

    protected void forgetSeals() {
        for (String table : new String[] {"seal_checkpoint", "seal_tile", "seal_key", "seal_publication"}) {
            jdbc.sql("DELETE FROM " + table).update();
        }
    }

    /** Two banks and so many payments between them: 19 events, and 7 for each payment. */
    protected void pay(int payments) {
        log.store(founding());
        log.store(payment("fund", MINT, ALICE, 100_000));
        for (int number = 0; number < payments; number++) {
            log.store(number % 2 == 0 ? payment("p" + number, ALICE, BOB, 7) : payment("p" + number, BOB, ALICE, 7));
        }
    }

    protected Sealer sealer(SealKey key) {
        return new Sealer(events, seals, key, CLOCK);
    }

    /** Seals the log in the database, with a checkpoint at each of these sizes. */
    protected void seal(SealKey key, long... sizes) {
        Sealer sealer = sealer(key);
        for (long size : sizes) {
            long unused = sealer.seal(size - 1);
        }
    }

    protected void copyOutside() {
        try {
            outside.catchUp(seals);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    protected Verdict verify() {
        return new Verification(dataSource, outside, KEY.publicKey()).verify();
    }
}
