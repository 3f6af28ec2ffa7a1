package ledger.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the ledger is compared with keeps its promises too. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SqlTransfersTest {

    private static final long LIMIT = 1_000_000_000_000L;

    private static SqlTransfers transfers;
    private static JdbcClient jdbc;

    @BeforeAll
    static void open_accounts() throws IOException {
        Options options = Options.parse(List.of("--accounts", "20"));
        Database database = Database.of(options).beside("by_hand");
        transfers = new SqlTransfers(database, Traffic.of(options));
        jdbc = database.jdbc();
    }

    @Test
    void many_clients_lose_nothing_whoever_is_hot() throws InterruptedException {
        assertThat(transfers.rate(1, 0)).isPositive();
        assertThat(transfers.rate(1, 80)).isPositive();
        transfers.requireSound();
    }

    @Test
    void a_payment_counts_once_for_each_key_and_a_key_for_one_payment() {
        UUID first = UUID.randomUUID();
        assertThat(pay(first, "once", "B0.EUR.1", 100)).isEqualTo(first);
        long balance = balance("B0.EUR.1");

        assertThat(pay(UUID.randomUUID(), "once", "B0.EUR.1", 100)).isEqualTo(first);
        assertThat(balance("B0.EUR.1")).isEqualTo(balance);
        assertThatThrownBy(() -> pay(UUID.randomUUID(), "once", "B0.EUR.1", 101))
                .isInstanceOf(UncategorizedSQLException.class)
                .hasMessageContaining("the key was used for another payment");
        transfers.requireSound();
    }

    @Test
    void nobody_pays_more_than_there_is_or_from_anothers_account() {
        assertThatThrownBy(() -> pay(UUID.randomUUID(), "too much", "B0.EUR.2", 2 * LIMIT))
                .hasMessageContaining("the debtor account cannot pay this");
        assertThatThrownBy(() -> pay(UUID.randomUUID(), "another's", "B1.EUR.2", 1))
                .hasMessageContaining("the debtor account cannot pay this");
        transfers.requireSound();
    }

    private static UUID pay(UUID id, String key, String debtor, long minor) {
        return jdbc.sql("SELECT pay(?, 'BANK0', ?, ?, 'B1.EUR.3', ?, 'EUR', 'E2E')")
                .params(id, key, debtor, minor)
                .query(UUID.class)
                .single();
    }

    private static long balance(String account) {
        return jdbc.sql("SELECT ledger FROM account WHERE account_id = ?")
                .param(account)
                .query(Long.class)
                .single();
    }
}
