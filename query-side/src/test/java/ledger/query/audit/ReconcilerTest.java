package ledger.query.audit;

import static ledger.query.Story.ALICE;
import static ledger.query.Story.BOB;
import static ledger.query.Story.concat;
import static ledger.query.Story.day;
import static ledger.query.Story.eur;
import static ledger.query.Story.id;
import static ledger.query.Story.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import ledger.messages.accounts.AccountEvent.CreditPosted;
import ledger.query.QueryApplication;
import ledger.query.QueueStory;
import ledger.query.SettlementStory;
import ledger.query.TestLog;
import ledger.query.audit.seals.RecentEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger is watched all the time. */
@SpringBootTest(classes = QueryApplication.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReconcilerTest {

    private static final Duration SOON = Duration.ofSeconds(10);

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

    private Reconciler reconciler(LogFold from) {
        return new Reconciler(
                dataSource, RecentEvents.NONE, from, Duration.ofMillis(1), Duration.ofMillis(50), () -> true);
    }

    private static boolean isSound(Reconciled result) {
        return result.findings().isEmpty() && result.differences().isEmpty();
    }

    @Test
    void a_sound_ledger_stays_sound_while_it_goes_on() {
        Reconciler reconciler = reconciler(new LogFold());
        assertThat(isSound(reconciler.sweep())).isTrue();
        for (Object event : day()) {
            long head = log.append(List.of(event));
            assertThat(reconciler.sweep().index()).isEqualTo(head);
        }
        await().atMost(SOON).until(() -> isSound(reconciler.sweep()));
        long head = log.append(payment("late", ALICE, BOB, 10));
        Reconciled result = reconciler.sweep();
        assertThat(result.index()).isEqualTo(head);
        assertThat(isSound(result)).isTrue();
    }

    @Test
    void views_that_have_seen_half_of_a_commit_are_right_at_their_index() {
        List<Object> day = day();
        log.store(day);
        Reconciler reconciler = reconciler(new LogFold());
        for (int index = 0; index < day.size(); index++) {
            log.project(index, day.subList(index, index + 1));
            Verdict verdict = new Invariants(dataSource).check(new LogFold(), reached -> true);
            assertThat(verdict.findings()).as("views at index %s", index).isEmpty();
            assertThat(verdict.differences()).as("views at index %s", index).isEmpty();
            Reconciled swept = reconciler.sweep();
            assertThat(swept.findings()).extracting(Finding::invariant).doesNotContain("I1", "I9");
            assertThat(swept.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account_balance SET reserved = reserved + 1 WHERE account_id = 'alice'",
                "account_entry SET amount = amount + 1 WHERE account_id = 'alice'",
                "payment SET reason = 'ACCOUNT_BLOCKED' WHERE status = 'REJECTED'",
                "payment SET status = 'COMPLETED' WHERE status = 'QUEUED'",
                "queued_payment SET waited_micros = waited_micros + 1 WHERE status <> 'WAITING'",
                "queued_payment SET held = NOT held WHERE status = 'WAITING'",
                "clearing_position SET lowest_net = lowest_net - 1",
                "settlement_line SET transfer = transfer + 1",
                "participant SET name = 'Bank X' WHERE participant_id = 'BANKA'"
            })
    void a_row_that_was_edited_by_hand_is_found_and_one_that_is_right_again_is_forgotten(String edit) {
        log.append(concat(SettlementStory.cutOff(), SettlementStory.failed(1), SettlementStory.settled(2)));
        log.append(QueueStory.all());
        String table = edit.substring(0, edit.indexOf(' '));
        Reconciler reconciler = reconciler(new LogFold());
        await().atMost(SOON).until(() -> reconciler.sweep().differences().isEmpty());

        jdbc.sql("CREATE TABLE kept AS SELECT * FROM " + table).update();
        try {
            assertThat(jdbc.sql("UPDATE " + edit).update()).isPositive();
            await().atMost(SOON)
                    .until(() -> reconciler.sweep().differences().stream()
                            .anyMatch(difference -> difference.view().equals(table)));
        } finally {
            jdbc.sql("DELETE FROM " + table).update();
            jdbc.sql("INSERT INTO " + table + " SELECT * FROM kept").update();
            jdbc.sql("DROP TABLE kept").update();
        }
        await().atMost(SOON).until(() -> reconciler.sweep().differences().isEmpty());
    }

    @Test
    void money_that_a_view_makes_up_is_found_as_such() {
        log.append(day());
        Reconciler reconciler = reconciler(new LogFold());
        jdbc.sql("UPDATE account_balance SET ledger = ledger + 1 WHERE account_id = 'alice'")
                .update();
        await().atMost(SOON)
                .until(() -> reconciler.sweep().findings().stream()
                        .anyMatch(finding -> finding.invariant().equals("I1")));
    }

    @Test
    void a_log_that_breaks_an_invariant_is_found_out_for_good() {
        List<Object> more = new ArrayList<>(payment("more", ALICE, BOB, 10));
        more.set(5, new CreditPosted(BOB, id("more"), eur(11)));
        log.append(concat(day(), more));
        Reconciler reconciler = reconciler(new LogFold());

        List<Finding> found = reconciler.sweep().findings();

        assertThat(found).extracting(Finding::invariant).contains("I1", "I2");
        assertThat(found).extracting(Finding::index).contains(54L);
        assertThat(reconciler.sweep().findings()).containsAll(found);
    }

    @Test
    void a_projection_that_stands_still_behind_the_log_is_found() {
        log.append(day());
        log.store(payment("unseen", ALICE, BOB, 10));
        Reconciler reconciler = reconciler(new LogFold());
        await().atMost(SOON)
                .until(() -> reconciler.sweep().findings().stream()
                        .anyMatch(finding -> finding.invariant().equals("I15") && finding.index() == 49));
    }

    @Test
    void what_was_followed_can_be_kept_and_gone_on_with(@TempDir Path directory) throws Exception {
        long head = log.append(concat(SettlementStory.cutOff(), SettlementStory.failed(1)));
        log.append(QueueStory.all());
        Reconciler before = reconciler(new LogFold());
        assertThat(before.sweep().index()).isGreaterThan(head);
        SavedFold file = new SavedFold(directory.resolve("progress"));
        file.save(before.log());

        LogFold restored = file.load().orElseThrow();
        assertThat(new Invariants(dataSource).isBeginning(restored)).isTrue();
        Reconciler after = reconciler(restored);
        long next = log.append(payment("p", ALICE, BOB, 10));
        await().atMost(SOON).until(() -> after.sweep().index() == next);
        await().atMost(SOON).until(() -> after.sweep().differences().isEmpty());
        assertThat(after.sweep().findings()).isEqualTo(before.sweep().findings());

        log.clear();
        log.append(day());
        assertThat(new Invariants(dataSource).isBeginning(restored)).isFalse();
    }
}
