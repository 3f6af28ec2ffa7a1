package ledger.saga.settlements;

import static ledger.messages.Cast.BANKA;
import static ledger.messages.Cast.BANKB;
import static ledger.messages.Cast.SETTLEMENT_A;
import static ledger.messages.Cast.SETTLEMENT_B;
import static ledger.messages.Cast.eur;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import ledger.messages.AccountId;
import ledger.messages.CycleId;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.accounts.AccountCommand.AcceptCredit;
import ledger.messages.accounts.AccountCommand.PlaceHold;
import ledger.messages.accounts.AccountCommand.PostCredit;
import ledger.messages.accounts.AccountCommand.PostHold;
import ledger.messages.clearing.ClearingCommand.FixPositions;
import ledger.messages.clearing.ClearingCommand.SettlePositions;
import ledger.messages.clearing.ClearingEvent.PositionsFixed;
import ledger.messages.clearing.RemedyCommand.FundDrawPlan;
import ledger.messages.clearing.RemedyCommand.PlanFundDraw;
import ledger.messages.clearing.RemedyCommand.RecordFundDraw;
import ledger.messages.participants.ParticipantCommand.SuspendParticipant;
import ledger.messages.settlements.FundDraw;
import ledger.messages.settlements.Remedy;
import ledger.messages.settlements.RemedyEvent.GuaranteeFundDrawn;
import ledger.messages.settlements.RemedyEvent.LossShared;
import ledger.messages.settlements.RemedyEvent.ObligationsUnwound;
import ledger.messages.settlements.RemedyEvent.RemedyChosen;
import ledger.messages.settlements.RemedyEvent.SettlementUnwound;
import ledger.messages.settlements.SettlementCommand.CloseUnwound;
import ledger.messages.settlements.SettlementCommand.FinalizeSettlement;
import ledger.messages.settlements.SettlementEvent.SettlementStarted;
import ledger.messages.settlements.SettlementLeg;
import ledger.messages.settlements.Shortfall;
import ledger.messages.settlements.UnwindRound;
import org.axonframework.test.AxonAssertionError;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Settlements for which the operator has said what is done about those who cannot pay. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RemediedSettlementSagaTest {

    private static final CycleId CYCLE = CycleId.parse("EUR-1");
    private static final SettlementStarted STARTED = new SettlementStarted(CYCLE, 1);
    private static final AccountId LINES = new AccountId("lines");
    private static final PaymentId DRAWN = PaymentId.ofFund(CYCLE, 1, BANKA, LINES);
    private static final FundDrawPlan PLAN = new FundDrawPlan(
            List.of(new FundDraw(BANKA, eur("2.00"), eur("0.00"))),
            List.of(new SettlementLeg(DRAWN, BANKA, LINES, -200), new SettlementLeg(DRAWN, BANKA, SETTLEMENT_A, 200)));
    private static final SettlementLeg A_PAYS = leg(BANKA, SETTLEMENT_A, -700);
    private static final SettlementLeg B_GETS = leg(BANKB, SETTLEMENT_B, 700);
    private static final List<SettlementLeg> LEGS = List.of(A_PAYS, B_GETS);

    private final SagaTestFixture<SettlementSaga> fixture = new SagaTestFixture<>(SettlementSaga.class);
    private FundDrawPlan plan = PLAN;
    private long missing;

    @BeforeEach
    void the_aggregates_answer() {
        fixture.setCallbackBehavior((command, metaData) -> {
            if (command instanceof PlaceHold) {
                return missing;
            }
            if (command instanceof PlanFundDraw) {
                return plan;
            }
            return command instanceof AcceptCredit ? true : null;
        });
    }

    @Test
    void the_fund_pays_before_the_positions_are_fixed() {
        fixture.givenAPublished(new RemedyChosen(CYCLE, 1, Remedy.GUARANTEE_FUND))
                .whenPublishingA(STARTED)
                .expectActiveSagas(1)
                .expectDispatchedCommands(
                        new PlanFundDraw(CYCLE, 1),
                        new PlaceHold(LINES, DRAWN, eur("2.00")),
                        new AcceptCredit(SETTLEMENT_A, DRAWN, eur("2.00")),
                        new PostHold(LINES, DRAWN),
                        new PostCredit(SETTLEMENT_A, DRAWN),
                        new RecordFundDraw(CYCLE, 1, PLAN),
                        new FixPositions(CYCLE, 1, Remedy.GUARANTEE_FUND));
    }

    @Test
    void a_fund_that_is_not_needed_or_cannot_cover_all_pays_nothing() {
        plan = FundDrawPlan.NOTHING;

        fixture.givenAPublished(new RemedyChosen(CYCLE, 1, Remedy.GUARANTEE_FUND))
                .whenPublishingA(STARTED)
                .expectDispatchedCommands(
                        new PlanFundDraw(CYCLE, 1), new FixPositions(CYCLE, 1, Remedy.GUARANTEE_FUND));
    }

    @Test
    void a_fund_whose_account_cannot_pay_pays_nothing() {
        missing = 1;

        fixture.givenAPublished(new RemedyChosen(CYCLE, 1, Remedy.GUARANTEE_FUND))
                .whenPublishingA(STARTED)
                .expectDispatchedCommands(
                        new PlanFundDraw(CYCLE, 1),
                        new PlaceHold(LINES, DRAWN, eur("2.00")),
                        new FixPositions(CYCLE, 1, Remedy.GUARANTEE_FUND));
    }

    @Test
    void whom_the_fund_paid_for_is_suspended() {
        settles(Remedy.GUARANTEE_FUND, new GuaranteeFundDrawn(CYCLE, 1, PLAN.draws(), PLAN.legs()), BANKA);
    }

    @Test
    void whose_loss_others_bear_is_suspended() {
        settles(
                Remedy.LOSS_SHARING,
                new LossShared(
                        CYCLE,
                        1,
                        List.of(new Shortfall(BANKB, eur("1.00"))),
                        List.of(new Shortfall(BANKA, eur("1.00")))),
                BANKA);
    }

    private void settles(Remedy remedy, Object event, ParticipantId defaulter) {
        fixture.givenAPublished(new RemedyChosen(CYCLE, 1, remedy))
                .andThenAPublished(STARTED)
                .andThenAPublished(event)
                .whenPublishingA(new PositionsFixed(CYCLE, 1, LEGS))
                .expectDispatchedCommands(
                        new PlaceHold(SETTLEMENT_A, A_PAYS.legId(), eur("7.00")),
                        new AcceptCredit(SETTLEMENT_B, B_GETS.legId(), eur("7.00")),
                        new PostHold(SETTLEMENT_A, A_PAYS.legId()),
                        new PostCredit(SETTLEMENT_B, B_GETS.legId()),
                        new SettlePositions(CYCLE, 1),
                        new SuspendParticipant(defaulter),
                        new FinalizeSettlement(CYCLE, 1, LEGS));
    }

    @Test
    void an_unwind_suspends_everyone_it_removed_and_settles_the_rest() {
        fixture.givenAPublished(new RemedyChosen(CYCLE, 1, Remedy.UNWIND))
                .andThenAPublished(STARTED)
                .andThenAPublished(new ObligationsUnwound(
                        CYCLE,
                        1,
                        List.of(
                                new UnwindRound(List.of(BANKB), List.of()),
                                new UnwindRound(List.of(BANKA), List.of()))))
                .whenPublishingA(new PositionsFixed(CYCLE, 1, List.of()))
                .expectDispatchedCommands(
                        new SettlePositions(CYCLE, 1),
                        new SuspendParticipant(BANKA),
                        new SuspendParticipant(BANKB),
                        new CloseUnwound(CYCLE, 1, List.of()));
    }

    @Test
    void an_unwound_settlement_ends_it() {
        fixture.givenAPublished(STARTED)
                .whenPublishingA(new SettlementUnwound(CYCLE, 1, List.of()))
                .expectActiveSagas(0);
    }

    @Test
    void a_fund_never_pays_for_a_settlement_that_fails() {
        missing = 1;

        assertThatExceptionOfType(AxonAssertionError.class)
                .isThrownBy(() -> fixture.givenAPublished(STARTED)
                        .andThenAPublished(new GuaranteeFundDrawn(CYCLE, 1, PLAN.draws(), PLAN.legs()))
                        .whenPublishingA(new PositionsFixed(CYCLE, 1, LEGS))
                        .expectSuccessfulHandlerExecution())
                .withMessageContaining("the fund has paid");
    }

    private static SettlementLeg leg(ParticipantId participant, AccountId account, long net) {
        return new SettlementLeg(PaymentId.ofSettlement(CYCLE, 1, participant), participant, account, net);
    }
}
