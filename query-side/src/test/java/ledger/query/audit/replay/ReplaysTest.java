package ledger.query.audit.replay;

import static ledger.query.Story.ALICE;
import static ledger.query.Story.BANKB;
import static ledger.query.Story.BOB;
import static ledger.query.Story.MINT;
import static ledger.query.Story.concat;
import static ledger.query.Story.day;
import static ledger.query.Story.founding;
import static ledger.query.Story.id;
import static ledger.query.Story.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ledger.query.QueryApplication;
import ledger.query.TestLog;
import ledger.query.audit.Difference;
import ledger.query.audit.Invariants;
import ledger.query.history.EventLog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = QueryApplication.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplaysTest {

    private static final int ENOUGH_TO_BE_STOPPED_ON_THE_WAY = 3_500;

    @Autowired
    TestLog log;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Invariants invariants;

    @Autowired
    EventLog events;

    @TempDir
    Path directory;

    @BeforeEach
    void an_empty_log() {
        log.clear();
    }

    private Replays replays() {
        Replays replays = new Replays(invariants, events, directory);
        replays.start();
        return replays;
    }

    private static ReplayView end(Replay replay) {
        return replay.end().join();
    }

    private static ReplayScope scope(@Nullable String account, @Nullable String payment, @Nullable String participant) {
        return new ReplayScope(account, payment, participant, null, null);
    }

    private long aLongDay() {
        log.append(concat(founding(), payment("fund", MINT, ALICE, 100_000)));
        List<Object> payments = new ArrayList<>();
        for (int i = 0; i < ENOUGH_TO_BE_STOPPED_ON_THE_WAY; i++) {
            payments.addAll(payment("p" + i, ALICE, BOB, 7));
        }
        return log.append(payments);
    }

    @Test
    void a_sound_day_is_recomputed_and_nothing_differs() {
        long head = log.append(day());

        ReplayView view = end(replays().start(ReplayScope.EVERYTHING));

        assertThat(view.status()).isEqualTo(ReplayStatus.DONE);
        assertThat(view.events()).isEqualTo(head + 1);
        assertThat(view.percent()).isEqualTo(100);
        assertThat(view.trialBalance()).containsExactly(entry("EUR", "0.00"));
        assertThat(view.differences()).isEmpty();
        assertThat(view.findings()).isEmpty();
    }

    @Test
    void one_that_is_stopped_goes_on_where_it_was_and_forgets_nothing_it_found() {
        long head = aLongDay();
        jdbc.sql("UPDATE payment SET status = 'PENDING' WHERE end_to_end_id = 'E2E-p1'")
                .update();
        Replays stopping = new Replays(invariants, events, directory); // not started, so it stops after the first page
        ReplayView stopped = end(stopping.start(ReplayScope.EVERYTHING));
        assertThat(stopped.status()).isEqualTo(ReplayStatus.INTERRUPTED);
        assertThat(stopped.index()).isBetween(1L, head - 1);
        assertThat(stopped.percent()).isBetween(1.0, 99.0);

        ReplayView view = end(replays().resume(stopped.replayId()));

        assertThat(view.status()).isEqualTo(ReplayStatus.DONE);
        assertThat(view.index()).isEqualTo(head);
        assertThat(view.events()).isEqualTo(head - stopped.index());
        assertThat(view.differences())
                .extracting(Difference::view, Difference::key)
                .containsExactly(tuple("payment", id("p1").toString()));
        assertThatThrownBy(() -> replays().resume(stopped.replayId())).hasMessageContaining("DONE");
    }

    @Test
    void one_that_died_with_its_process_is_known_as_interrupted() throws IOException {
        log.append(day());
        ReplayView done = end(replays().start(ReplayScope.EVERYTHING));
        ReplayFiles files = new ReplayFiles(directory.resolve("replays"));
        files.keep(done.become(ReplayStatus.RUNNING));

        assertThat(replays().view(done.replayId()).status()).isEqualTo(ReplayStatus.INTERRUPTED);
        assertThat(end(replays().resume(done.replayId())).status()).isEqualTo(ReplayStatus.DONE);
        assertThat(replays().all()).hasSize(1);
    }

    @Test
    void an_account_alone_is_compared_with_its_own_events() {
        log.append(day());
        jdbc.sql("UPDATE account_balance SET reserved = 5 WHERE account_id IN ('alice', 'bob')")
                .update();
        jdbc.sql("UPDATE account_entry SET amount = amount + 1 WHERE global_index = 23")
                .update();

        ReplayView alice = end(replays().start(scope("alice", null, null)));

        assertThat(alice.events()).isEqualTo(11);
        assertThat(alice.differences())
                .extracting(Difference::key, Difference::event)
                .containsExactly(tuple("alice", 47L), tuple("alice/23", 23L));
        assertThat(end(replays().start(scope("carol", null, null))).differences())
                .isEmpty();
    }

    @Test
    void a_payment_alone_is_compared_with_the_events_that_tell_of_it() {
        log.append(day());
        jdbc.sql("UPDATE payment SET status = 'COMPLETED' WHERE end_to_end_id IN ('E2E-house', 'E2E-dream')")
                .update();
        jdbc.sql("DELETE FROM account_entry WHERE global_index = 24").update();

        assertThat(end(replays().start(scope(null, id("house").toString(), null))))
                .satisfies(view -> assertThat(view.events()).isEqualTo(7))
                .satisfies(view -> assertThat(view.differences())
                        .extracting(Difference::view, Difference::event)
                        .containsExactly(tuple("payment", 41L)));
        assertThat(end(replays().start(scope(null, id("rent").toString(), null)))
                        .differences())
                .extracting(Difference::view, Difference::event)
                .containsExactly(tuple("account_entry", 24L));
        assertThat(end(replays().start(scope(null, id("back").toString(), null)))
                        .differences())
                .isEmpty();
    }

    @Test
    void what_concerns_others_or_happened_at_another_time_is_left_out() {
        log.append(day());
        jdbc.sql("UPDATE account_balance SET reserved = 5").update();
        jdbc.sql("UPDATE clearing_position SET lowest_net = -7").update();
        jdbc.sql("UPDATE payment SET amount = 1").update();

        ReplayView bankB = end(replays().start(scope(null, null, BANKB.value())));
        ReplayView early = end(replays().start(new ReplayScope(null, null, null, 14L, 25L)));

        assertThat(bankB.differences())
                .extracting(Difference::view, Difference::key)
                .containsExactlyInAnyOrder(
                        tuple("account_balance", "bob"),
                        tuple("clearing_position", "EUR-1/BANKB"),
                        tuple("payment", id("rent").toString()),
                        tuple("payment", id("dream").toString()),
                        tuple("payment", id("house").toString()),
                        tuple("payment", id("back").toString()));
        assertThat(early.differences())
                .extracting(Difference::view, Difference::event)
                .containsExactlyInAnyOrder(tuple("account_balance", 16L), tuple("payment", 19L));
    }
}
