package ledger.query.dashboard.accounts;

import static ledger.query.Story.ALICE;
import static ledger.query.Story.BANKB;
import static ledger.query.Story.BOB;
import static ledger.query.Story.CAROL;
import static ledger.query.Story.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import ledger.messages.Caller;
import ledger.messages.ProblemException;
import ledger.query.QueryApplication;
import ledger.query.Story;
import ledger.query.TestLog;
import ledger.query.accounts.BalanceCurve;
import ledger.query.accounts.BalanceCurve.Point;
import ledger.query.accounts.CurveEnquiry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What an account held over time, drawn with no more points than a screen has room for. */
@SpringBootTest(classes = QueryApplication.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CurveTest {

    @Autowired
    TestLog log;

    @Autowired
    CurveEnquiry curves;

    @BeforeEach
    void a_day() {
        log.clear();
        log.append(Story.day());
    }

    @Test
    void a_curve_has_a_point_for_every_booking() {
        BalanceCurve curve = curves.curve(ALICE, Caller.AUDITOR);

        assertThat(curve.whole()).isTrue();
        assertThat(curve.points()).extracting(Point::balance).containsExactly("1000.00", "987.66", "982.66", "983.00");
        assertThat(curve.points().get(0).at()).isEqualTo(TestLog.at(17));
    }

    @Test
    void of_very_many_bookings_it_has_the_first_the_last_and_some_between() {
        log.append(IntStream.range(0, 500)
                .mapToObj(number -> payment("many-" + number, ALICE, CAROL, 100))
                .flatMap(List::stream)
                .toList());

        BalanceCurve curve = curves.curve(ALICE, Caller.AUDITOR);

        assertThat(curve.whole()).isFalse();
        assertThat(curve.points()).hasSizeBetween(200, CurveEnquiry.MOST_POINTS).isSortedAccordingTo(CurveTest::order);
        assertThat(curve.points()).first().extracting(Point::balance).isEqualTo("1000.00");
        assertThat(curve.points()).last().extracting(Point::balance).isEqualTo("483.00");
        assertThat(new CurvePicture(curve).thinning())
                .contains(String.valueOf(curve.points().size()));
    }

    @Test
    void a_curve_can_be_read_aloud() {
        CurvePicture picture = new CurvePicture(curves.curve(ALICE, Caller.AUDITOR));

        assertThat(picture.words())
                .isEqualTo("Balance from 1000.00 after the first booking to 983.00 after the last;"
                        + " lowest 982.66, highest 1000.00 EUR.");
        assertThat(picture.balances()).isEqualTo("1000.00,987.66,982.66,983.00");
        assertThat(picture.seconds()).startsWith("1767322817.000,");
        assertThat(picture.thinning()).isEmpty();
    }

    @Test
    void someone_elses_account_has_no_curve() {
        assertThatThrownBy(() -> curves.curve(ALICE, Caller.of(BANKB))).isInstanceOf(ProblemException.class);
        assertThat(curves.curve(BOB, Caller.of(BANKB)).points()).hasSize(2);
    }

    private static int order(Point one, Point other) {
        return one.at().compareTo(other.at());
    }
}
