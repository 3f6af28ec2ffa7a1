package ledger.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one would write by hand instead: a stored function that moves money between two accounts, once per key. */
final class SqlTransfers {

    private static final long RICH = 1_000_000_000_000L;
    private static final String SCRIPT = """
            \\set key random(1, 9000000000000000000)
            \\set hot random(1, 100)
            \\set debtor random(2, %1$d)
            \\if :hot <= %2$d
            \\set creditor 1
            \\else
            \\set creditor 1 + (:debtor + random(0, %1$d - 2)) %% %1$d
            \\endif
            SELECT pay(:key::text, :debtor::int, :creditor::int, 1);
            """;

    private final Database database;
    private final int accounts;

    SqlTransfers(Database database, int accounts) throws IOException {
        this.database = database;
        this.accounts = accounts;
        JdbcClient jdbc = database.jdbc();
        jdbc.sql(schema()).update();
        jdbc.sql("INSERT INTO account SELECT n, ? FROM generate_series(1, ?) AS n")
                .param(RICH)
                .param(accounts)
                .update();
        jdbc.sql("VACUUM ANALYZE account").update();
    }

    private static String schema() throws IOException {
        try (InputStream sql = SqlTransfers.class.getResourceAsStream("transfer.sql")) {
            return new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    double rate(int seconds, int hotPercent) throws IOException, InterruptedException {
        Path script = Files.createTempFile("transfer", ".pgbench");
        try {
            Files.writeString(script, SCRIPT.formatted(accounts, hotPercent));
            return new PgBench(database).rate(seconds, "-f", script.toString());
        } finally {
            Files.delete(script);
        }
    }

    /** Money is neither made nor lost here, either. */
    void requireConserved() {
        long sum = database.jdbc()
                .sql("SELECT SUM(balance) FROM account")
                .query(Long.class)
                .single();
        if (sum != RICH * accounts) {
            throw new IllegalStateException("the transfers by hand lost money");
        }
    }
}
