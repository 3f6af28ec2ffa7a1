package ledger.command.admission;

import static ledger.command.admission.Town.A;
import static ledger.command.admission.Town.B;
import static ledger.messages.Caller.AUDITOR;
import static ledger.messages.Caller.CLOCK;
import static ledger.messages.Caller.OPERATOR;
import static ledger.messages.Cast.ALICE;
import static ledger.messages.Cast.BANKA;
import static ledger.messages.Cast.BANKC;
import static ledger.messages.Cast.CAROL;
import static ledger.messages.Cast.EUR;
import static ledger.messages.Cast.FUNDING_A;
import static ledger.messages.Cast.JPY;
import static ledger.messages.Cast.NOON;
import static ledger.messages.Cast.SETTLEMENT_A;
import static ledger.messages.Cast.eur;
import static ledger.messages.Cast.order;
import static ledger.messages.Cast.payment;
import static ledger.messages.Problem.CONFLICT;
import static ledger.messages.Problem.FORBIDDEN;
import static ledger.messages.Problem.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import ledger.messages.AccountId;
import ledger.messages.Caller;
import ledger.messages.Command;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.PaymentId;
import ledger.messages.accounts.AccountCommand.CloseAccount;
import ledger.messages.clearing.ClearingCommand.AgreeTerms;
import ledger.messages.clearing.ClearingCommand.CutOff;
import ledger.messages.clearing.ClearingCommand.CutOffIfDue;
import ledger.messages.clearing.ClearingCommand.PledgeCollateral;
import ledger.messages.clearing.ClearingTerms;
import ledger.messages.clearing.RemedyCommand.SetGuaranteeFund;
import ledger.messages.clearing.RemedyCommand.SimulateUnwind;
import ledger.messages.payments.PaymentCommand.CancelPayment;
import ledger.messages.payments.PaymentCommand.HoldPayment;
import ledger.messages.payments.PaymentCommand.PrioritizePayment;
import ledger.messages.payments.PaymentCommand.ReactivatePayment;
import ledger.messages.payments.Priority;
import ledger.messages.queue.QueueCommand.AgreeQueueing;
import ledger.messages.queue.QueueCommand.ResolveQueue;
import ledger.messages.queue.ReleaseCause;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClearingAdmissionTest {

    private static final AccountId NOBODY = new AccountId("nobody");
    private static final PaymentId WAITING = payment("insurance");

    private final Town town = new Town();

    @ParameterizedTest
    @MethodSource
    void who_may_is_let_in(Caller caller, Command command) {
        town.check(command, caller);
    }

    static Stream<Arguments> who_may_is_let_in() {
        return Stream.of(
                Arguments.of(CLOCK, new CutOffIfDue(EUR, NOON)),
                Arguments.of(CLOCK, new ResolveQueue(EUR, ReleaseCause.TIMER, NOON)),
                Arguments.of(OPERATOR, new ResolveQueue(EUR, ReleaseCause.OPERATOR, NOON)),
                Arguments.of(OPERATOR, new AgreeTerms(JPY, ClearingTerms.DEFAULT)),
                Arguments.of(OPERATOR, new PledgeCollateral(BANKA, eur("1.00"))),
                Arguments.of(OPERATOR, new AgreeQueueing(EUR, BANKA, true)),
                Arguments.of(OPERATOR, fund(FUNDING_A, CAROL)),
                Arguments.of(OPERATOR, new SimulateUnwind(CycleId.first(EUR))),
                Arguments.of(A, new CancelPayment(WAITING)),
                Arguments.of(A, new PrioritizePayment(WAITING, Priority.HIGH)),
                Arguments.of(A, new HoldPayment(WAITING)),
                Arguments.of(A, new ReactivatePayment(WAITING)),
                Arguments.of(OPERATOR, new CancelPayment(WAITING)));
    }

    @ParameterizedTest
    @MethodSource
    void unknown_and_someone_elses_are_the_same_answer(Caller caller, Command command) {
        town.assertRefused(NOT_FOUND, caller, command);
    }

    static Stream<Arguments> unknown_and_someone_elses_are_the_same_answer() {
        return Stream.of(
                Arguments.of(OPERATOR, new ResolveQueue(JPY, ReleaseCause.OPERATOR, NOON)),
                Arguments.of(OPERATOR, new PledgeCollateral(BANKC, eur("1.00"))),
                Arguments.of(OPERATOR, new PledgeCollateral(BANKA, Money.parse("0", JPY))),
                Arguments.of(OPERATOR, new AgreeQueueing(EUR, BANKC, true)),
                Arguments.of(OPERATOR, new AgreeQueueing(JPY, BANKA, true)),
                Arguments.of(OPERATOR, fund(NOBODY, CAROL)),
                Arguments.of(OPERATOR, fund(FUNDING_A, NOBODY)),
                Arguments.of(OPERATOR, new SimulateUnwind(CycleId.parse("EUR-3"))),
                Arguments.of(B, new CancelPayment(WAITING)),
                Arguments.of(B, new PrioritizePayment(WAITING, Priority.HIGH)),
                Arguments.of(B, new HoldPayment(WAITING)),
                Arguments.of(B, new ReactivatePayment(WAITING)),
                Arguments.of(A, new CancelPayment(payment("unheard of"))),
                Arguments.of(OPERATOR, new HoldPayment(payment("unheard of"))));
    }

    @ParameterizedTest
    @MethodSource
    void what_a_role_does_not_allow_is_forbidden(Caller caller, Command command) {
        town.assertRefused(FORBIDDEN, caller, command);
    }

    static Stream<Arguments> what_a_role_does_not_allow_is_forbidden() {
        return Stream.of(
                Arguments.of(A, new CutOffIfDue(EUR, NOON)),
                Arguments.of(OPERATOR, new CutOffIfDue(EUR, NOON)),
                Arguments.of(A, new ResolveQueue(EUR, ReleaseCause.OPERATOR, NOON)),
                Arguments.of(A, new AgreeTerms(EUR, ClearingTerms.DEFAULT)),
                Arguments.of(A, new PledgeCollateral(BANKA, eur("1.00"))),
                Arguments.of(A, new AgreeQueueing(EUR, BANKA, true)),
                Arguments.of(A, fund(FUNDING_A, SETTLEMENT_A)),
                Arguments.of(A, new SimulateUnwind(CycleId.first(EUR))),
                Arguments.of(CLOCK, pay(ALICE)),
                Arguments.of(CLOCK, new CloseAccount(ALICE)),
                Arguments.of(CLOCK, new CancelPayment(WAITING)),
                Arguments.of(CLOCK, new CutOff(EUR)));
    }

    @Test
    void what_is_open_is_not_unwound_and_a_fund_pays_from_accounts_of_its_kind() {
        town.assertRefused(CONFLICT, OPERATOR, new SimulateUnwind(CycleId.parse("EUR-2")));
        town.assertRefused(CONFLICT, OPERATOR, fund(SETTLEMENT_A, CAROL));
        town.assertRefused(CONFLICT, OPERATOR, fund(FUNDING_A, SETTLEMENT_A));
    }

    @ParameterizedTest
    @MethodSource("who_may_is_let_in")
    void an_auditor_may_nothing(Caller caller, Command command) {
        assertThat(caller).isNotEqualTo(AUDITOR);
        town.assertRefused(FORBIDDEN, AUDITOR, command);
    }

    private static Command pay(AccountId debtor) {
        return order("rent", debtor, CAROL, eur("1.00"));
    }

    private static SetGuaranteeFund fund(AccountId creditAccount, AccountId contributions) {
        return new SetGuaranteeFund(EUR, creditAccount, eur("1.00"), contributions, eur("1.00"));
    }
}
