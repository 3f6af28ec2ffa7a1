package ledger.saga.settlements;

import static ledger.messages.Cast.BANKA;
import static ledger.messages.Cast.BANKB;
import static ledger.messages.Cast.eur;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ledger.messages.AccountId;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.StatusReason;
import ledger.messages.accounts.AccountCommand.AcceptCredit;
import ledger.messages.accounts.AccountCommand.PlaceHold;
import ledger.messages.accounts.AccountCommand.PostCredit;
import ledger.messages.accounts.AccountCommand.PostHold;
import ledger.messages.accounts.AccountCommand.VoidHold;
import ledger.messages.accounts.AccountCommand.WithdrawAcceptance;
import ledger.messages.clearing.ClearingCommand.FixPositions;
import ledger.messages.clearing.ClearingCommand.SettlePositions;
import ledger.messages.clearing.ClearingEvent.PositionsFixed;
import ledger.messages.settlements.Remedy;
import ledger.messages.settlements.SettlementCommand.FailSettlement;
import ledger.messages.settlements.SettlementCommand.FinalizeSettlement;
import ledger.messages.settlements.SettlementEvent.SettlementFailed;
import ledger.messages.settlements.SettlementEvent.SettlementFinal;
import ledger.messages.settlements.SettlementEvent.SettlementStarted;
import ledger.messages.settlements.SettlementLeg;
import ledger.messages.settlements.Shortfall;
import org.axonframework.test.saga.SagaTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SettlementSagaTest {

    private static final CycleId CYCLE = CycleId.parse("EUR-1");
    private static final ParticipantId BANKC = new ParticipantId("BANKC");
    private static final AccountId AT_A = new AccountId("settle-a");
    private static final AccountId AT_B = new AccountId("settle-b");
    private static final AccountId AT_C = new AccountId("settle-c");
    private static final SettlementLeg A_PAYS = leg(BANKA, AT_A, -700);
    private static final SettlementLeg B_PAYS = leg(BANKB, AT_B, -300);
    private static final SettlementLeg C_GETS = leg(BANKC, AT_C, 1_000);
    private static final List<SettlementLeg> LEGS = List.of(A_PAYS, B_PAYS, C_GETS);
    private static final PositionsFixed FIXED = new PositionsFixed(CYCLE, 1, LEGS);

    private final SagaTestFixture<SettlementSaga> fixture = new SagaTestFixture<>(SettlementSaga.class);
    private final Map<Object, Object> answers = new HashMap<>();

    @BeforeEach
    void the_accounts_answer() {
        fixture.setCallbackBehavior((command, metaData) -> {
            if (command instanceof PlaceHold) {
                return answers.getOrDefault(command, 0L);
            }
            return command instanceof AcceptCredit ? answers.getOrDefault(command, true) : null;
        });
    }

    @Test
    void an_attempt_begins_with_the_positions() {
        fixture.givenNoPriorActivity()
                .whenPublishingA(new SettlementStarted(CYCLE, 1))
                .expectActiveSagas(1)
                .expectDispatchedCommands(new FixPositions(CYCLE, 1, Remedy.NONE));
    }

    @Test
    void all_debits_are_reserved_before_anything_is_booked() {
        fixture.givenAPublished(new SettlementStarted(CYCLE, 1))
                .whenPublishingA(FIXED)
                .expectDispatchedCommands(
                        hold(A_PAYS),
                        hold(B_PAYS),
                        credit(C_GETS),
                        new PostHold(AT_A, A_PAYS.legId()),
                        new PostHold(AT_B, B_PAYS.legId()),
                        new PostCredit(AT_C, C_GETS.legId()),
                        new SettlePositions(CYCLE, 1),
                        new FinalizeSettlement(CYCLE, 1, LEGS));
    }

    @Test
    void every_shortfall_is_named_and_what_was_reserved_is_released() {
        answers.put(hold(A_PAYS), 150L);

        fixture.givenAPublished(new SettlementStarted(CYCLE, 1))
                .whenPublishingA(FIXED)
                .expectDispatchedCommands(
                        hold(A_PAYS),
                        hold(B_PAYS),
                        new VoidHold(AT_B, B_PAYS.legId(), StatusReason.SETTLEMENT_FAILED),
                        new FailSettlement(CYCLE, 1, List.of(new Shortfall(BANKA, eur("1.50")))));
    }

    @Test
    void who_has_no_settlement_account_lacks_all_it_owes() {
        SettlementLeg nowhere = leg(BANKA, null, -700);

        fixture.givenAPublished(new SettlementStarted(CYCLE, 1))
                .whenPublishingA(new PositionsFixed(CYCLE, 1, List.of(nowhere, B_PAYS, C_GETS)))
                .expectDispatchedCommands(
                        hold(B_PAYS),
                        new VoidHold(AT_B, B_PAYS.legId(), StatusReason.SETTLEMENT_FAILED),
                        new FailSettlement(CYCLE, 1, List.of(new Shortfall(BANKA, eur("7.00")))));
    }

    @Test
    void a_credit_that_cannot_be_taken_undoes_everything() {
        SettlementLeg bGets = leg(BANKB, AT_B, 200);
        SettlementLeg cGets = leg(BANKC, AT_C, 500);
        answers.put(credit(cGets), false);

        fixture.givenAPublished(new SettlementStarted(CYCLE, 1))
                .whenPublishingA(new PositionsFixed(CYCLE, 1, List.of(A_PAYS, bGets, cGets)))
                .expectDispatchedCommands(
                        hold(A_PAYS),
                        credit(bGets),
                        credit(cGets),
                        new WithdrawAcceptance(AT_B, bGets.legId(), StatusReason.SETTLEMENT_FAILED),
                        new VoidHold(AT_A, A_PAYS.legId(), StatusReason.SETTLEMENT_FAILED),
                        new FailSettlement(CYCLE, 1, List.of()));
    }

    @Test
    void a_cycle_in_which_everyone_is_even_is_settled_without_moving_anything() {
        fixture.givenAPublished(new SettlementStarted(CYCLE, 1))
                .whenPublishingA(new PositionsFixed(CYCLE, 1, List.of()))
                .expectDispatchedCommands(
                        new SettlePositions(CYCLE, 1), new FinalizeSettlement(CYCLE, 1, new ArrayList<>()));
    }

    @Test
    void it_ends_when_the_attempt_ends() {
        fixture.givenAPublished(new SettlementStarted(CYCLE, 1))
                .whenPublishingA(new SettlementFinal(CYCLE, 1, LEGS))
                .expectActiveSagas(0);
    }

    @Test
    void a_failed_attempt_ends_it_too() {
        fixture.givenAPublished(new SettlementStarted(CYCLE, 1))
                .whenPublishingA(new SettlementFailed(CYCLE, 1, List.of()))
                .expectActiveSagas(0);
    }

    private static SettlementLeg leg(ParticipantId participant, @Nullable AccountId account, long net) {
        return new SettlementLeg(PaymentId.ofSettlement(CYCLE, 1, participant), participant, account, net);
    }

    private static PlaceHold hold(SettlementLeg leg) {
        return new PlaceHold(account(leg), leg.legId(), new Money(-leg.net(), CYCLE.currency()));
    }

    private static AcceptCredit credit(SettlementLeg leg) {
        return new AcceptCredit(account(leg), leg.legId(), new Money(leg.net(), CYCLE.currency()));
    }

    private static AccountId account(SettlementLeg leg) {
        return Objects.requireNonNull(leg.accountId());
    }
}
