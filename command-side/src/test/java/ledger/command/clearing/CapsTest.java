package ledger.command.clearing;

import static ledger.command.ProblemMatcher.says;
import static ledger.command.clearing.Scene.FIRST;
import static ledger.command.clearing.Scene.eur;
import static ledger.messages.Cast.BANKA;
import static ledger.messages.Cast.BANKB;
import static ledger.messages.Cast.EUR;
import static ledger.messages.Cast.payment;

import java.util.List;
import ledger.messages.ParticipantId;
import ledger.messages.Problem;
import ledger.messages.StatusReason;
import ledger.messages.clearing.ClearingCommand;
import ledger.messages.clearing.ClearingCommand.ClearPayment;
import ledger.messages.clearing.ClearingCommand.NoteFunds;
import ledger.messages.clearing.ClearingCommand.PledgeCollateral;
import ledger.messages.clearing.ClearingCommand.SetNetDebitCap;
import ledger.messages.clearing.ClearingEvent.CapThresholdReached;
import ledger.messages.clearing.ClearingEvent.ClearingRefused;
import ledger.messages.clearing.ClearingEvent.CollateralPledged;
import ledger.messages.clearing.ClearingEvent.FundsNoted;
import ledger.messages.clearing.ClearingEvent.NetDebitCapSet;
import ledger.messages.clearing.ClearingEvent.PaymentCleared;
import ledger.messages.clearing.ClearingTerms;
import ledger.messages.clearing.ReleaseRule;
import ledger.messages.clearing.SettlementModel;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Net debit caps, their alarms, and what backs them where the scheme is prefunded. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CapsTest {

    private static final ClearingTerms PREFUNDED =
            Scene.terms(SettlementModel.MULTILATERAL_NET, true, ReleaseRule.FIFO, false, null);

    private final AggregateTestFixture<Clearing> fixture = new AggregateTestFixture<>(Clearing.class);

    /** F-CAP: a cap of 500,000 and a position of -450,000. */
    @Test
    void exactly_at_the_cap_is_accepted_and_a_cent_more_is_not() {
        Scene scene = Scene.opened().cap(BANKA, 50_000_000).and(sent(BANKA, BANKB, 45_000_000));

        fixture.given(scene.events())
                .when(send(5_000_000))
                .expectEvents(cleared(5_000_000), new CapThresholdReached(BANKA, 90, eur(50_000_000), eur(50_000_000)));
        fixture.given(scene.events())
                .when(send(5_000_001))
                .expectEvents(new ClearingRefused(
                        payment("new"), BANKA, BANKB, eur(5_000_001), StatusReason.NET_DEBIT_CAP_EXCEEDED));
    }

    @ParameterizedTest
    @MethodSource
    void an_alarm_is_given_where_a_threshold_is_reached_and_again_only_after_it_was_left_well_behind(
            List<Object> before, long amount, List<CapThresholdReached> alarm) {
        fixture.given(before)
                .when(send(amount))
                .expectEvents(
                        alarm.isEmpty()
                                ? new Object[] {cleared(amount)}
                                : new Object[] {cleared(amount), alarm.get(0)});
    }

    static List<Arguments>
            an_alarm_is_given_where_a_threshold_is_reached_and_again_only_after_it_was_left_well_behind() {
        Scene alarmed = used(75).and(alarm(75, 75));
        return List.of(
                Arguments.of(used(0).events(), 74, List.of()),
                Arguments.of(used(0).events(), 75, List.of(alarm(75, 75))),
                Arguments.of(used(0).events(), 89, List.of(alarm(75, 89))),
                Arguments.of(used(0).events(), 90, List.of(alarm(90, 90))),
                Arguments.of(alarmed.events(), 14, List.of()),
                Arguments.of(alarmed.events(), 15, List.of(alarm(90, 90))),
                Arguments.of(
                        used(75).and(alarm(75, 75)).and(sent(BANKB, BANKA, 10)).events(), 15, List.of()),
                Arguments.of(
                        used(75).and(alarm(75, 75)).and(sent(BANKB, BANKA, 11)).events(), 11, List.of(alarm(75, 75))));
    }

    @Test
    void a_cap_may_be_set_below_its_use_and_then_stops_what_comes() {
        fixture.given(used(60).events())
                .when(new SetNetDebitCap(BANKA, eur(50)))
                .expectEvents(new NetDebitCapSet(BANKA, eur(50)), new CapThresholdReached(BANKA, 90, eur(60), eur(50)));
    }

    @ParameterizedTest
    @MethodSource
    void where_the_scheme_is_prefunded_what_is_not_covered_is_not_granted(
            Scene scene, ClearingCommand command, boolean granted) {
        var asked = fixture.given(scene.events()).when(command);
        if (granted) {
            asked.expectSuccessfulHandlerExecution();
        } else {
            asked.expectException(says(Problem.CONFLICT));
        }
    }

    static List<Arguments> where_the_scheme_is_prefunded_what_is_not_covered_is_not_granted() {
        return List.of(
                Arguments.of(prefunded(), new SetNetDebitCap(BANKA, eur(100)), true),
                Arguments.of(prefunded(), new SetNetDebitCap(BANKA, eur(101)), false),
                Arguments.of(prefunded(), new PledgeCollateral(BANKA, eur(0)), true),
                Arguments.of(prefunded().and(sent(BANKA, BANKB, 71)), new PledgeCollateral(BANKA, eur(0)), false),
                Arguments.of(prefunded().and(sent(BANKA, BANKB, 71)), new PledgeCollateral(BANKA, eur(1)), true),
                Arguments.of(Scene.opened(), new SetNetDebitCap(BANKA, eur(101)), true));
    }

    @ParameterizedTest
    @MethodSource
    void where_the_scheme_is_prefunded_a_payment_is_within_the_cap_and_the_cover(Scene scene, long most) {
        fixture.given(scene.events()).when(send(most + 1)).expectEvents(refused(most + 1));
    }

    static List<Arguments> where_the_scheme_is_prefunded_a_payment_is_within_the_cap_and_the_cover() {
        return List.of(
                Arguments.of(prefunded().cap(BANKA, 100), 100),
                Arguments.of(prefunded().cap(BANKA, 60), 60),
                Arguments.of(prefunded().cap(BANKA, 100).cover(BANKA, -20), 80),
                Arguments.of(prefunded().cap(BANKA, 100).and(sent(BANKB, BANKA, 7)), 107));
    }

    @ParameterizedTest
    @MethodSource
    void whoever_takes_money_out_learns_whether_it_was_needed(Scene scene, long change, boolean covered) {
        fixture.given(scene.events())
                .when(new NoteFunds(EUR, BANKA, change))
                .expectEvents(new FundsNoted(EUR, BANKA, change))
                .expectResultMessagePayload(covered);
    }

    static List<Arguments> whoever_takes_money_out_learns_whether_it_was_needed() {
        Scene owing = prefunded().cap(BANKA, 100).and(sent(BANKA, BANKB, 60));
        return List.of(
                Arguments.of(prefunded(), -70, true),
                Arguments.of(prefunded(), -71, false),
                Arguments.of(owing, -40, true),
                Arguments.of(owing, -41, false),
                Arguments.of(owing, 5, true),
                Arguments.of(Scene.opened().cap(BANKA, 100).cover(BANKA, 70).and(sent(BANKA, BANKB, 60)), -70, true));
    }

    @Test
    void collateral_that_is_pledged_already_is_no_news() {
        fixture.given(prefunded().events())
                .when(new PledgeCollateral(BANKA, eur(30)))
                .expectNoEvents();
        fixture.given(prefunded().events())
                .when(new PledgeCollateral(BANKA, eur(31)))
                .expectEvents(new CollateralPledged(BANKA, eur(31)));
    }

    /** 70 on the settlement account and 30 of collateral. */
    private static Scene prefunded() {
        return Scene.opened().terms(PREFUNDED).cover(BANKA, 70).and(new CollateralPledged(BANKA, eur(30)));
    }

    /** A cap of 100, so that what is used is percent. */
    private static Scene used(long minor) {
        Scene scene = Scene.opened().cap(BANKA, 100);
        return minor == 0 ? scene : scene.and(sent(BANKA, BANKB, minor));
    }

    private static CapThresholdReached alarm(int percent, long used) {
        return new CapThresholdReached(BANKA, percent, eur(used), eur(100));
    }

    private static ClearPayment send(long minor) {
        return Orders.now(payment("new"), BANKA, BANKB, eur(minor));
    }

    private static PaymentCleared cleared(long minor) {
        return new PaymentCleared(FIRST, payment("new"), BANKA, BANKB, eur(minor));
    }

    private static ClearingRefused refused(long minor) {
        return new ClearingRefused(payment("new"), BANKA, BANKB, eur(minor), StatusReason.NET_DEBIT_CAP_EXCEEDED);
    }

    private static PaymentCleared sent(ParticipantId debtor, ParticipantId creditor, long minor) {
        return new PaymentCleared(FIRST, payment("old"), debtor, creditor, eur(minor));
    }
}
