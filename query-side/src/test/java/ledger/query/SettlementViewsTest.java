package ledger.query;

import static ledger.query.SettlementStory.cutOff;
import static ledger.query.SettlementStory.failed;
import static ledger.query.SettlementStory.settled;
import static ledger.query.SettlementStory.topUp;
import static ledger.query.Story.concat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import ledger.query.audit.Finding;
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

/** A cycle that is settled at the second attempt, as the views keep it. */
@SpringBootTest(classes = QueryApplication.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SettlementViewsTest {

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
    @ValueSource(ints = {1, 2, 3, 7, 1000})
    void however_a_settlement_is_cut_into_batches_the_views_are_the_same(int batch) {
        log.append(cutOff());
        List<Object> settlement = concat(failed(1), topUp(), settled(2));
        for (int from = 0; from < settlement.size(); from += batch) {
            log.append(settlement.subList(from, Math.min(from + batch, settlement.size())));
        }
        assertThat(check()).isEmpty();
        assertThat(jdbc.sql("SELECT SUM(transfer) FROM settlement_line")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM clearing_member WHERE unsettled_net <> 0")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void while_a_cycle_is_not_settled_its_positions_count_against_the_caps() {
        log.append(concat(cutOff(), failed(1)));
        assertThat(jdbc.sql("SELECT unsettled_net FROM clearing_member ORDER BY participant_id")
                        .query(Long.class)
                        .list())
                .containsExactly(-1_200L, 1_500L, -300L);
        assertThat(check()).isEmpty();
    }

    @Test
    void a_dropped_view_of_settlements_is_built_again_from_the_log() {
        List<Object> events = concat(cutOff(), failed(1), topUp(), settled(2));
        log.append(events);
        log.clear();
        log.append(events);
        assertThat(check()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE settlement SET status = 'FAILED'",
                "UPDATE settlement SET settled_at = NULL",
                "UPDATE settlement SET attempt = 1",
                "UPDATE settlement_line SET transfer = transfer + 1 WHERE participant_id = 'BANKB'",
                "UPDATE settlement_line SET shortfall = 0 WHERE attempt = 1",
                "DELETE FROM settlement_line WHERE participant_id = 'BANKC'",
                "DELETE FROM settlement",
                "UPDATE clearing_cycle SET status = 'CLOSED' WHERE cycle = 'EUR-1'",
                "UPDATE clearing_member SET unsettled_net = -1 WHERE participant_id = 'BANKC'"
            })
    void a_view_of_settlements_that_differs_from_the_log_is_found_out(String edit) {
        log.append(concat(cutOff(), failed(1), topUp(), settled(2)));
        jdbc.sql(edit).update();
        assertThat(check()).isNotEmpty().allMatch(finding -> finding.invariant().equals("I7"));
    }

    private List<Finding> check() {
        return new Invariants(dataSource).check(Duration.ZERO);
    }
}
