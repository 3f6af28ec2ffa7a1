package ledger.command.admission;

import static ledger.command.admission.Town.A;
import static ledger.command.admission.Town.B;
import static ledger.messages.Caller.AUDITOR;
import static ledger.messages.Caller.OPERATOR;
import static ledger.messages.Cast.ALICE;
import static ledger.messages.Cast.BANKA;
import static ledger.messages.Cast.BANKB;
import static ledger.messages.Cast.BANKC;
import static ledger.messages.Cast.BOB;
import static ledger.messages.Cast.CAROL;
import static ledger.messages.Cast.EUR;
import static ledger.messages.Cast.FUNDING_A;
import static ledger.messages.Cast.JPY;
import static ledger.messages.Cast.SETTLEMENT_A;
import static ledger.messages.Cast.eur;
import static ledger.messages.Cast.order;
import static ledger.messages.Problem.CONFLICT;
import static ledger.messages.Problem.FORBIDDEN;
import static ledger.messages.Problem.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import ledger.messages.AccountId;
import ledger.messages.Caller;
import ledger.messages.Command;
import ledger.messages.CycleId;
import ledger.messages.ParticipantId;
import ledger.messages.Problem;
import ledger.messages.accounts.AccountCommand.BlockAccount;
import ledger.messages.accounts.AccountCommand.CloseAccount;
import ledger.messages.accounts.AccountCommand.OpenAccount;
import ledger.messages.accounts.AccountCommand.UnblockAccount;
import ledger.messages.accounts.AccountType;
import ledger.messages.clearing.ClearingCommand.CutOff;
import ledger.messages.clearing.ClearingCommand.SetNetDebitCap;
import ledger.messages.participants.ParticipantCommand.EnrolParticipant;
import ledger.messages.participants.ParticipantCommand.ReinstateParticipant;
import ledger.messages.participants.ParticipantCommand.SuspendParticipant;
import ledger.messages.settlements.Remedy;
import ledger.messages.settlements.SettlementCommand.SettleCycle;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AdmissionTest {

    private static final AccountId NOBODY = new AccountId("nobody");

    private final Town town = new Town();

    @ParameterizedTest
    @MethodSource
    void who_may_is_let_in(Caller caller, Command command) {
        town.check(command, caller);
    }

    static Stream<Arguments> who_may_is_let_in() {
        return Stream.of(
                Arguments.of(A, pay(ALICE)),
                Arguments.of(A, pay(SETTLEMENT_A)),
                Arguments.of(OPERATOR, pay(FUNDING_A)),
                Arguments.of(A, open(BANKA, AccountType.CUSTOMER)),
                Arguments.of(OPERATOR, open(BANKA, AccountType.CUSTOMER)),
                Arguments.of(OPERATOR, open(BANKA, AccountType.SETTLEMENT)),
                Arguments.of(OPERATOR, open(BANKA, AccountType.FUNDING)),
                Arguments.of(A, new BlockAccount(ALICE)),
                Arguments.of(A, new UnblockAccount(ALICE)),
                Arguments.of(A, new CloseAccount(ALICE)),
                Arguments.of(OPERATOR, new BlockAccount(ALICE)),
                Arguments.of(OPERATOR, new UnblockAccount(SETTLEMENT_A)),
                Arguments.of(OPERATOR, new CloseAccount(FUNDING_A)),
                Arguments.of(OPERATOR, new EnrolParticipant(BANKC, "Banca C")),
                Arguments.of(OPERATOR, new SuspendParticipant(BANKA)),
                Arguments.of(OPERATOR, new ReinstateParticipant(BANKA)),
                Arguments.of(OPERATOR, new SetNetDebitCap(BANKA, eur("1.00"))),
                Arguments.of(OPERATOR, new CutOff(EUR)),
                Arguments.of(OPERATOR, settle("EUR-1")));
    }

    @ParameterizedTest
    @MethodSource
    void unknown_and_someone_elses_are_the_same_answer(Caller caller, Command command) {
        assertRefused(NOT_FOUND, caller, command);
    }

    static Stream<Arguments> unknown_and_someone_elses_are_the_same_answer() {
        return Stream.of(
                Arguments.of(A, pay(NOBODY)),
                Arguments.of(A, pay(BOB)),
                Arguments.of(B, pay(FUNDING_A)),
                Arguments.of(OPERATOR, pay(NOBODY)),
                Arguments.of(OPERATOR, pay(ALICE)),
                Arguments.of(OPERATOR, pay(SETTLEMENT_A)),
                Arguments.of(A, new BlockAccount(NOBODY)),
                Arguments.of(A, new BlockAccount(BOB)),
                Arguments.of(A, new UnblockAccount(BOB)),
                Arguments.of(A, new CloseAccount(BOB)),
                Arguments.of(B, new CloseAccount(FUNDING_A)),
                Arguments.of(OPERATOR, new BlockAccount(NOBODY)),
                Arguments.of(OPERATOR, open(BANKC, AccountType.CUSTOMER)),
                Arguments.of(Caller.of(BANKC), open(BANKC, AccountType.CUSTOMER)),
                Arguments.of(OPERATOR, new SuspendParticipant(BANKC)),
                Arguments.of(OPERATOR, new ReinstateParticipant(BANKC)),
                Arguments.of(OPERATOR, new SetNetDebitCap(BANKC, eur("1.00"))),
                Arguments.of(OPERATOR, new CutOff(JPY)),
                Arguments.of(OPERATOR, settle("JPY-1")),
                Arguments.of(OPERATOR, settle("EUR-3")));
    }

    @ParameterizedTest
    @MethodSource
    void what_a_role_does_not_allow_is_forbidden(Caller caller, Command command) {
        assertRefused(FORBIDDEN, caller, command);
    }

    static Stream<Arguments> what_a_role_does_not_allow_is_forbidden() {
        return Stream.of(
                Arguments.of(A, pay(FUNDING_A)),
                Arguments.of(A, open(BANKB, AccountType.CUSTOMER)),
                Arguments.of(A, open(BANKA, AccountType.SETTLEMENT)),
                Arguments.of(A, open(BANKA, AccountType.FUNDING)),
                Arguments.of(A, new BlockAccount(SETTLEMENT_A)),
                Arguments.of(A, new CloseAccount(FUNDING_A)),
                Arguments.of(A, new EnrolParticipant(BANKC, "Banca C")),
                Arguments.of(A, new SuspendParticipant(BANKA)),
                Arguments.of(A, new ReinstateParticipant(BANKA)),
                Arguments.of(A, new SetNetDebitCap(BANKA, eur("1.00"))),
                Arguments.of(A, new CutOff(EUR)),
                Arguments.of(A, settle("EUR-1")));
    }

    @Test
    void what_settlement_cannot_do_without_is_a_conflict() {
        assertRefused(CONFLICT, OPERATOR, settle("EUR-2"));
        assertRefused(CONFLICT, OPERATOR, open(BANKB, AccountType.SETTLEMENT));
        assertRefused(CONFLICT, OPERATOR, new CloseAccount(SETTLEMENT_A));
    }

    private static SettleCycle settle(String cycle) {
        return new SettleCycle(CycleId.parse(cycle), Remedy.NONE);
    }

    @ParameterizedTest
    @MethodSource("who_may_is_let_in")
    void an_auditor_may_nothing(Caller caller, Command command) {
        assertThat(caller).isNotEqualTo(AUDITOR);
        assertRefused(FORBIDDEN, AUDITOR, command);
    }

    @Test
    void a_payment_costs_one_load_of_the_debtors_account() {
        town.check(pay(ALICE), A);

        assertThat(town.reads()).isEqualTo(List.of(ALICE.value()));
    }

    private void assertRefused(Problem problem, Caller caller, Command command) {
        town.assertRefused(problem, caller, command);
    }

    private static Command pay(AccountId debtor) {
        return order("rent", debtor, CAROL, eur("1.00"));
    }

    private static Command open(ParticipantId participant, AccountType type) {
        return new OpenAccount(new AccountId("new"), participant, EUR, type, eur("0.00"), null);
    }
}
