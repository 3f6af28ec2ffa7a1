package ledger.query.progress;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import ledger.query.QueryApplication;
import ledger.query.Story;
import ledger.query.TestLog;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest(classes = QueryApplication.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OneMomentTest {

    @Autowired
    DataSource dataSource;

    @Autowired
    TestLog log;

    @Test
    void what_is_committed_after_the_first_read_is_not_seen_in_a_table_that_is_read_later() {
        log.clear();
        long head = log.append(Story.day());
        JdbcClient jdbc = JdbcClient.create(dataSource);

        Snapshot.of(dataSource).executeWithoutResult(status -> {
            assertThat(number(jdbc, "SELECT COUNT(*) FROM domain_event_entry")).isEqualTo(head + 1);
            commitElsewhere("UPDATE account_balance SET ledger = 7 WHERE account_id = 'bob'");

            assertThat(number(jdbc, "SELECT ledger FROM account_balance WHERE account_id = 'bob'"))
                    .isEqualTo(1_200);
        });
        assertThat(number(jdbc, "SELECT ledger FROM account_balance WHERE account_id = 'bob'"))
                .isEqualTo(7);
    }

    @Test
    void enquiries_read_in_the_same_way() {
        Transactional declared =
                requireNonNull(AnnotatedElementUtils.getMergedAnnotation(OneMoment.class, Transactional.class));
        assertThat(declared.readOnly()).isTrue();
        assertThat(declared.isolation().value())
                .isEqualTo(Snapshot.of(dataSource).getIsolationLevel());
    }

    private static long number(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private void commitElsewhere(String sql) {
        Thread other = new Thread(() -> {
            try (Connection connection = dataSource.getConnection();
                    var statement = connection.createStatement()) {
                assertThat(statement.executeUpdate(sql)).isEqualTo(1);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
        other.start();
        try {
            other.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
