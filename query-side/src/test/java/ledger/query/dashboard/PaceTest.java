package ledger.query.dashboard;

import static ledger.query.Story.ALICE;
import static ledger.query.Story.BOB;
import static ledger.query.Story.CAROL;
import static ledger.query.Story.compensated;
import static ledger.query.Story.payment;
import static ledger.query.Story.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import ledger.query.KnownTimes;
import ledger.query.QueryApplication;
import ledger.query.Story;
import ledger.query.TestLog;
import ledger.query.dashboard.Pace.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** How fast payments go, as it is counted while somebody looks. */
@SpringBootTest(classes = QueryApplication.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PaceTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    @Autowired
    TestLog log;

    @Autowired
    EndedPayments ended;

    @Autowired
    ReceivedPayments received;

    private final PaceRing ring = new PaceRing();

    @BeforeEach
    void two_banks() {
        log.clear();
        log.append(NOON.minusSeconds(7_200), Story.founding());
    }

    @Test
    void payments_are_counted_in_the_second_in_which_they_ended() {
        log.append(NOON.minusSeconds(3), payment("one", ALICE, BOB, 100));
        log.append(NOON.minusSeconds(3), payment("two", ALICE, BOB, 100));
        log.append(NOON.minusSeconds(1), refused("three", BOB, CAROL, 9_999_999));

        Pace pace = ring.advance(ended, "", NOON);

        assertThat(pace.perSecond()).isEqualTo("0.3");
        assertThat(pace.from()).isEqualTo(NOON.getEpochSecond() - 300);
        assertThat(pace.counts()).hasSize(300).endsWith(2L, 0L, 1L);
        assertThat(pace.outcomes())
                .containsExactly(
                        new Outcome("", "COMPLETED", 2, "66.7"), new Outcome("AM04", "INSUFFICIENT_FUNDS", 1, "33.3"));
    }

    @Test
    void what_ends_later_in_a_second_that_was_looked_at_is_counted_once_and_what_waits_not_yet() {
        List<Object> late = payment("late", ALICE, BOB, 100);
        log.append(NOON, payment("one", ALICE, BOB, 100));
        assertThat(ring.advance(ended, "", NOON).total()).isEqualTo(1);

        log.append(NOON.plusMillis(400), late.subList(0, 4));
        assertThat(ring.advance(ended, "", NOON.plusMillis(500)).total()).isEqualTo(1);
        log.append(NOON.plusMillis(600), late.subList(4, late.size()));
        log.append(NOON.plusSeconds(1), compensated("house", ALICE, BOB, 60_000));

        Pace pace = ring.advance(ended, "", NOON.plusSeconds(2));
        assertThat(pace.counts()).endsWith(2L, 1L);
        assertThat(pace).isEqualTo(new PaceRing().advance(ended, "", NOON.plusSeconds(2)));
    }

    @Test
    void an_hour_later_they_are_forgotten() {
        log.append(NOON, payment("one", ALICE, BOB, 100));

        assertThat(ring.advance(ended, "", NOON.plusSeconds(3_600)).total()).isEqualTo(1);
        assertThat(ring.advance(ended, "", NOON.plusSeconds(3_601)).total()).isZero();
    }

    @Test
    void a_participant_is_counted_what_it_sends_and_what_it_receives() {
        log.append(NOON, payment("to-b", ALICE, BOB, 100));
        log.append(NOON, payment("inside-a", ALICE, CAROL, 100));
        log.append(NOON, compensated("not-to-b", ALICE, BOB, 60_000));

        assertThat(ring.advance(ended, "BANKB", NOON).total()).isEqualTo(1);
        assertThat(new PaceRing().advance(ended, "BANKA", NOON).total()).isEqualTo(3);
    }

    @Test
    void a_view_that_is_late_loses_nobody_a_payment() {
        log.append(NOON, payment("inside-a", ALICE, CAROL, 100));
        assertThat(ring.advance(ended, "BANKB", NOON.plusSeconds(60)).total()).isZero();

        log.append(NOON, payment("to-b", ALICE, BOB, 100));

        assertThat(ring.advance(ended, "BANKB", NOON.plusSeconds(61)).total()).isEqualTo(1);
    }

    @Test
    void the_time_of_payments_is_told_of_each_once_and_for_a_minute() {
        Instant initiated = Story.order("one", ALICE, BOB, 1).initiatedAt();
        DelayRing delays = new DelayRing();
        log.append(payment("one", ALICE, BOB, 100));
        log.append(payment("two", BOB, ALICE, 100));

        Delays all = delays.advance(received, new KnownTimes(), "", initiated);

        assertThat(all.payments()).isEqualTo(2);
        assertThat(all.queued()).isEqualTo(new Quantiles(13, 20));
        assertThat(all.stored()).isEqualTo(new Quantiles(26, 40));
        assertThat(delays.advance(received, new KnownTimes(), "", initiated)).isEqualTo(all);
        assertThat(delays.advance(received, new KnownTimes(), "", initiated.plusSeconds(61))
                        .payments())
                .isZero();
        assertThat(new DelayRing()
                        .advance(received, new KnownTimes(), "BANKB", initiated)
                        .queued())
                .isEqualTo(new Quantiles(20, 20));
    }
}
