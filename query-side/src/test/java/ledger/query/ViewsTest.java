package ledger.query;

import static ledger.query.Story.ALICE;
import static ledger.query.Story.BOB;
import static ledger.query.Story.concat;
import static ledger.query.Story.day;
import static ledger.query.Story.eur;
import static ledger.query.Story.founding;
import static ledger.query.Story.id;
import static ledger.query.Story.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import ledger.messages.accounts.AccountEvent.HoldPosted;
import ledger.query.audit.Invariants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = QueryApplication.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ViewsTest {

    @Autowired
    TestLog log;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @BeforeEach
    void an_empty_log() {
        log.clear();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 1000})
    void however_the_log_is_cut_into_batches_the_views_are_the_same(int batch) {
        log.append(founding());
        List<Object> rest = day().subList(founding().size(), day().size());
        for (int from = 0; from < rest.size(); from += batch) {
            log.append(rest.subList(from, Math.min(from + batch, rest.size())));
        }
        assertThat(new Invariants(dataSource).check()).isEmpty();
        assertThat(rows("account_entry")).isEqualTo(8);
        assertThat(rows("payment")).isEqualTo(6);
    }

    @Test
    void a_dropped_view_is_built_again_from_the_log() {
        log.append(day());
        log.clear();
        log.append(day());
        assertThat(new Invariants(dataSource).check()).isEmpty();
    }

    @Test
    void a_batch_that_comes_twice_fails_whole_and_changes_nothing() {
        log.append(founding());
        long first = log.append(payment("fund", Story.MINT, ALICE, 1_000)) + 1;
        List<Object> batch = payment("rent", ALICE, BOB, 100);
        log.append(batch);
        assertThatThrownBy(() -> log.project(first, batch)).isInstanceOf(RuntimeException.class);
        assertThat(new Invariants(dataSource).check()).isEmpty();
    }

    @Test
    void a_single_event_that_comes_twice_fails() {
        log.append(founding());
        long last = log.append(payment("fund", Story.MINT, ALICE, 1_000));
        List<Object> posted = List.of(new HoldPosted(Story.MINT, id("fund"), eur(1_000)));
        assertThatIllegalStateException().isThrownBy(() -> log.project(last - 2, posted));
        assertThat(new Invariants(dataSource).check()).isEmpty();
    }

    @Test
    void an_event_on_an_account_the_view_does_not_know_fails_and_leaves_nothing() {
        List<Object> orphan = concat(payment("rent", ALICE, BOB, 100));
        assertThatIllegalStateException().isThrownBy(() -> log.project(0, orphan));
        assertThat(rows("payment")).isZero();
        assertThat(rows("projection_token")).isZero();
    }

    private long rows(String table) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
    }
}
