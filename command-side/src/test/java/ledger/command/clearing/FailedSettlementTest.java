package ledger.command.clearing;

import static ledger.command.ProblemMatcher.says;
import static ledger.command.clearing.FourBanks.BANKD;
import static ledger.command.clearing.FourBanks.LINES;
import static ledger.command.clearing.FourBanks.POT;
import static ledger.command.clearing.FourBanks.fund;
import static ledger.command.clearing.FourBanks.legs;
import static ledger.command.clearing.FourBanks.minor;
import static ledger.command.clearing.FourBanks.net;
import static ledger.command.clearing.FourBanks.share;
import static ledger.command.clearing.FourBanks.thousand;
import static ledger.command.clearing.Scene.FIRST;
import static ledger.command.clearing.Scene.SECOND;
import static ledger.messages.Cast.BANKA;
import static ledger.messages.Cast.BANKB;
import static ledger.messages.Cast.BANKC;
import static ledger.messages.Cast.EUR;

import java.util.List;
import java.util.Map;
import ledger.messages.AccountId;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.Problem;
import ledger.messages.clearing.ClearingCommand.FixPositions;
import ledger.messages.clearing.ClearingCommand.SettlePositions;
import ledger.messages.clearing.ClearingEvent.FundsNoted;
import ledger.messages.clearing.ClearingEvent.PositionsFixed;
import ledger.messages.clearing.ClearingEvent.PositionsSettled;
import ledger.messages.clearing.ClearingEvent.SettlementAccountBarred;
import ledger.messages.clearing.RemedyCommand.FundDrawPlan;
import ledger.messages.clearing.RemedyCommand.PlanFundDraw;
import ledger.messages.clearing.RemedyCommand.RecordFundDraw;
import ledger.messages.clearing.RemedyCommand.SimulateUnwind;
import ledger.messages.clearing.RemedyCommand.UnwindPlan;
import ledger.messages.clearing.SettlementModel;
import ledger.messages.settlements.FundDraw;
import ledger.messages.settlements.Remedy;
import ledger.messages.settlements.RemedyEvent.GuaranteeFundDrawn;
import ledger.messages.settlements.RemedyEvent.LossShared;
import ledger.messages.settlements.RemedyEvent.ObligationsUnwound;
import ledger.messages.settlements.SettlementLeg;
import ledger.messages.settlements.UnwindRound;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What clearing says is to be booked when A lacks 150,000 of the 450,000 it owes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FailedSettlementTest {

    private static final Map<ParticipantId, Double> NETS =
            Map.of(BANKA, -450.0, BANKB, 600.0, BANKC, -250.0, BANKD, 100.0);
    private static final FundDraw DRAW = new FundDraw(BANKA, thousand(135), thousand(15));
    private static final FundDrawPlan PLAN = new FundDrawPlan(
            List.of(DRAW),
            List.of(
                    fundLeg(LINES, LINES, -135),
                    fundLeg(LINES, Scene.account(BANKA), 135),
                    fundLeg(POT, POT, -15),
                    fundLeg(POT, Scene.account(BANKA), 15)));
    private static final List<UnwindRound> ROUNDS = List.of(
            new UnwindRound(List.of(BANKA), List.of(net(BANKB, -300), net(BANKC, 500), net(BANKD, -200))),
            new UnwindRound(List.of(BANKB, BANKD), List.of()));

    private final AggregateTestFixture<Clearing> fixture = new AggregateTestFixture<>(Clearing.class);

    @Test
    void without_a_remedy_everyone_is_to_pay_what_it_owes() {
        fixture.given(cutOff().events())
                .when(new FixPositions(FIRST, 1, Remedy.NONE))
                .expectEvents(new PositionsFixed(FIRST, 1, legs(1, NETS)));
    }

    @ParameterizedTest
    @EnumSource(Remedy.class)
    void after_a_top_up_no_remedy_is_needed(Remedy remedy) {
        fixture.given(cutOff().and(fund(135, 15)).cover(BANKA, minor(150)).events())
                .when(new FixPositions(FIRST, 2, remedy))
                .expectEvents(new PositionsFixed(FIRST, 2, legs(2, NETS)));
    }

    @Test
    void the_fund_pays_nine_tenths_from_its_lines_and_one_from_its_contributions() {
        fixture.given(cutOff().and(fund(135, 15)).events())
                .when(new PlanFundDraw(FIRST, 1))
                .expectNoEvents()
                .expectResultMessagePayload(PLAN);
        fixture.given(cutOff().and(fund(135, 15)).events())
                .when(new RecordFundDraw(FIRST, 1, PLAN))
                .expectEvents(new GuaranteeFundDrawn(FIRST, 1, PLAN.draws(), PLAN.legs()));
    }

    @ParameterizedTest
    @MethodSource
    void a_fund_that_cannot_help_pays_nothing(Scene scene) {
        fixture.given(scene.events())
                .when(new PlanFundDraw(FIRST, 1))
                .expectNoEvents()
                .expectResultMessagePayload(FundDrawPlan.NOTHING);
    }

    static List<Scene> a_fund_that_cannot_help_pays_nothing() {
        var drawn = new GuaranteeFundDrawn(FIRST, 1, PLAN.draws(), PLAN.legs());
        return List.of(
                cutOff(),
                cutOff().and(fund(135, 14)).and(new FundsNoted(EUR, BANKA, -1)),
                cutOff().and(fund(0, 0)),
                cutOff().and(fund(135, 15)).cover(BANKA, minor(150)),
                cutOff().and(fund(135, 15)).and(new SettlementAccountBarred(EUR, BANKB, true)),
                cutOff().and(fund(135, 15)).and(drawn).cover(BANKA, -1));
    }

    @Test
    void losses_are_shared_in_proportion_to_bilateral_claims_on_who_cannot_pay() {
        fixture.given(cutOff().events())
                .when(new FixPositions(FIRST, 1, Remedy.LOSS_SHARING))
                .expectEvents(
                        new LossShared(
                                FIRST, 1, List.of(share(BANKB, 112.5), share(BANKD, 37.5)), List.of(share(BANKA, 150))),
                        new PositionsFixed(
                                FIRST, 1, legs(1, Map.of(BANKA, -300.0, BANKB, 487.5, BANKC, -250.0, BANKD, 62.5))));
    }

    @Test
    void an_unwind_of_a_takes_everybody_else_with_it() {
        fixture.given(cutOff().events())
                .when(new FixPositions(FIRST, 1, Remedy.UNWIND))
                .expectEvents(new ObligationsUnwound(FIRST, 1, ROUNDS), new PositionsFixed(FIRST, 1, List.of()));
    }

    @Test
    void an_unwind_is_simulated_first_and_changes_nothing() {
        fixture.given(cutOff().events())
                .when(new SimulateUnwind(FIRST))
                .expectNoEvents()
                .expectResultMessagePayload(new UnwindPlan(FIRST, ROUNDS));
        fixture.given(cutOff().cover(BANKA, minor(150)).events())
                .when(new SimulateUnwind(FIRST))
                .expectResultMessagePayload(new UnwindPlan(FIRST, List.of()));
    }

    @Test
    void where_others_can_pay_an_unwind_ends_with_one_round() {
        fixture.given(cutOff().cover(BANKB, minor(300)).cover(BANKD, minor(200)).events())
                .when(new FixPositions(FIRST, 1, Remedy.UNWIND))
                .expectEvents(
                        new ObligationsUnwound(FIRST, 1, ROUNDS.subList(0, 1)),
                        new PositionsFixed(FIRST, 1, legs(1, Map.of(BANKB, -300.0, BANKC, 500.0, BANKD, -200.0))));
    }

    @ParameterizedTest
    @MethodSource
    void whatever_was_booked_the_positions_of_the_cycle_count_no_longer(Remedy remedy, List<SettlementLeg> booked) {
        fixture.given(cutOff().and(new PositionsFixed(FIRST, 1, booked)).events())
                .when(new SettlePositions(FIRST, 1))
                .expectEvents(new PositionsSettled(FIRST, legs(1, NETS)));
    }

    static List<Arguments> whatever_was_booked_the_positions_of_the_cycle_count_no_longer() {
        return List.of(
                Arguments.of(Remedy.NONE, legs(1, NETS)),
                Arguments.of(
                        Remedy.LOSS_SHARING, legs(1, Map.of(BANKA, -300.0, BANKB, 487.5, BANKC, -250.0, BANKD, 62.5))),
                Arguments.of(Remedy.UNWIND, List.of()));
    }

    @Test
    void what_is_not_closed_is_neither_fixed_nor_unwound() {
        fixture.given(cutOff().events())
                .when(new FixPositions(SECOND, 1, Remedy.NONE))
                .expectException(says(Problem.CONFLICT));
        fixture.given(cutOff().events()).when(new SimulateUnwind(SECOND)).expectException(says(Problem.CONFLICT));
        fixture.given(cutOff().events()).when(new PlanFundDraw(SECOND, 1)).expectException(says(Problem.CONFLICT));
    }

    private static Scene cutOff() {
        return FourBanks.cutOff(SettlementModel.MULTILATERAL_NET);
    }

    private static SettlementLeg fundLeg(AccountId from, AccountId account, double thousands) {
        return new SettlementLeg(PaymentId.ofFund(FIRST, 1, BANKA, from), BANKA, account, minor(thousands));
    }
}
