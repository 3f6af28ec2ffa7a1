package ledger.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import ledger.messages.PaymentId;
import ledger.messages.accounts.AccountCommand.OpenAccount;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What one would write by hand instead: a stored function that moves money between two accounts, once per key, and an
 * application that calls it over JDBC. It pays the same orders as the ledger.
 */
final class SqlTransfers {

    private static final int CLIENTS = 32;
    private static final String CALL = "SELECT pay(?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String OPENING = "INSERT INTO account VALUES (?, ?, ?, 'OPEN', 0, 0, ?, 0)";
    private static final String FAULTS = """
            SELECT (SELECT COUNT(*) FROM account a WHERE a.ledger <>
                      (SELECT COALESCE(SUM(e.amount), 0) FROM entry e WHERE e.account_id = a.account_id))
                 + (SELECT ABS(SUM(ledger)) FROM account)
                 + (SELECT ABS(COUNT(*) - 2 * (SELECT COUNT(*) FROM payment)) FROM entry)""";

    private final Database database;
    private final Traffic traffic;
    private final AtomicLong next = new AtomicLong();

    SqlTransfers(Database database, Traffic traffic) throws IOException {
        this.database = database;
        this.traffic = traffic;
        JdbcClient jdbc = database.jdbc();
        jdbc.sql(schema()).update();
        List<Object[]> accounts = traffic.accountOpenings()
                .map(OpenAccount.class::cast)
                .map(account -> new Object[] {
                    account.accountId().value(),
                    account.participantId().value(),
                    account.currency().code(),
                    account.overdraftLimit().minor()
                })
                .toList();
        int[] unused = new JdbcTemplate(database.dataSource()).batchUpdate(OPENING, accounts);
        jdbc.sql("VACUUM ANALYZE account").update();
    }

    private static String schema() throws IOException {
        try (InputStream sql = SqlTransfers.class.getResourceAsStream("transfer.sql")) {
            return new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Transfers a second over as many connections as PostgreSQL's own benchmark has. */
    double rate(int seconds, int hotPercent) throws InterruptedException {
        long begin = System.nanoTime();
        long end = begin + Duration.ofSeconds(seconds).toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        List<Future<Long>> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            clients.add(threads.submit(() -> payUntil(end, traffic.hot(hotPercent))));
        }
        threads.shutdown();
        long paid = 0;
        for (Future<Long> client : clients) {
            paid += paidBy(client);
        }
        return paid * 1e9 / (System.nanoTime() - begin);
    }

    private static long paidBy(Future<Long> client) throws InterruptedException {
        try {
            return client.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a transfer by hand failed", e);
        }
    }

    private long payUntil(long end, Traffic orders) throws SQLException {
        long paid = 0;
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement call = connection.prepareStatement(CALL)) {
            while (System.nanoTime() - end < 0) {
                pay(call, orders, next.getAndIncrement());
                paid++;
            }
        }
        return paid;
    }

    private static void pay(PreparedStatement call, Traffic traffic, long number) throws SQLException {
        Traffic.Order order = traffic.order(number);
        String bank = traffic.bank(order.bank()).value();
        String key = "pay-" + number;
        call.setObject(1, PaymentId.of(bank, key).value());
        call.setString(2, bank);
        call.setString(3, key);
        call.setString(4, order.debtor());
        call.setString(5, order.creditor());
        call.setLong(6, order.minor());
        call.setString(7, order.currency());
        call.setString(8, "E2E-" + number);
        try (ResultSet paid = call.executeQuery()) {
            paid.next();
        }
    }

    /** Money is neither made nor lost here, either, and every balance is what its entries add up to. */
    void requireSound() {
        long faults = database.jdbc().sql(FAULTS).query(Long.class).single();
        if (faults != 0) {
            throw new IllegalStateException("the transfers by hand lost money");
        }
    }
}
