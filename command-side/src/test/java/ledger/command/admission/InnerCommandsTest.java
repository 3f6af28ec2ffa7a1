package ledger.command.admission;

import static ledger.messages.Cast.ALICE;
import static ledger.messages.Cast.BANKA;
import static ledger.messages.Cast.BANKB;
import static ledger.messages.Cast.EUR;
import static ledger.messages.Cast.eur;
import static ledger.messages.Cast.payment;
import static ledger.messages.StatusReason.INSUFFICIENT_FUNDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ledger.messages.Caller;
import ledger.messages.Command;
import ledger.messages.CycleId;
import ledger.messages.PaymentId;
import ledger.messages.Problem;
import ledger.messages.ProblemException;
import ledger.messages.accounts.AccountCommand;
import ledger.messages.clearing.ClearingCommand;
import ledger.messages.clearing.RemedyCommand;
import ledger.messages.participants.ParticipantCommand;
import ledger.messages.payments.PaymentCommand;
import ledger.messages.payments.Priority;
import ledger.messages.queue.QueueCommand;
import ledger.messages.settlements.Remedy;
import ledger.messages.settlements.SettlementCommand;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InnerCommandsTest {

    private static final PaymentId RENT = payment("rent");
    private static final CycleId FIRST = CycleId.first(EUR);

    private final Town town = new Town();

    @ParameterizedTest
    @MethodSource("inner")
    void what_only_the_ledger_asks_is_forbidden_to_everyone(Command command) {
        for (Caller caller : List.of(Caller.OPERATOR, Caller.AUDITOR, Caller.CLOCK, Town.A, Town.B)) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> town.check(command, caller))
                    .returns(Problem.FORBIDDEN, ProblemException::problem);
        }
    }

    static Stream<Command> inner() {
        return Stream.concat(aboutPayments(), aboutClearing());
    }

    private static Stream<Command> aboutPayments() {
        return Stream.of(
                new AccountCommand.PlaceHold(ALICE, RENT, eur("1.00")),
                new AccountCommand.AcceptCredit(ALICE, RENT, eur("1.00")),
                new AccountCommand.PostHold(ALICE, RENT),
                new AccountCommand.PostCredit(ALICE, RENT),
                new AccountCommand.VoidHold(ALICE, RENT, INSUFFICIENT_FUNDS),
                new AccountCommand.WithdrawAcceptance(ALICE, RENT, INSUFFICIENT_FUNDS),
                new PaymentCommand.CompletePayment(RENT, null),
                new PaymentCommand.RejectPayment(RENT, INSUFFICIENT_FUNDS),
                new PaymentCommand.DeferPayment(RENT),
                new PaymentCommand.ReleasePayment(RENT, FIRST),
                new PaymentCommand.EndCancelled(RENT),
                new ParticipantCommand.JoinClearing(BANKA, EUR));
    }

    private static Stream<Command> aboutClearing() {
        return Stream.of(
                new ClearingCommand.AdmitMember(EUR, BANKA, false),
                new ClearingCommand.SuspendMember(EUR, BANKA),
                new ClearingCommand.ReinstateMember(EUR, BANKA),
                new ClearingCommand.NameSettlementAccount(EUR, BANKA, ALICE),
                new ClearingCommand.FixPositions(FIRST, 1, Remedy.NONE),
                new ClearingCommand.SettlePositions(FIRST, 1),
                new ClearingCommand.NoteFunds(EUR, BANKA, 100),
                new ClearingCommand.BarSettlementAccount(EUR, BANKA, true),
                new RemedyCommand.PlanFundDraw(FIRST, 1),
                new RemedyCommand.RecordFundDraw(FIRST, 1, RemedyCommand.FundDrawPlan.NOTHING),
                new QueueCommand.PrioritizeQueued(EUR, RENT, Priority.HIGH),
                new QueueCommand.HoldQueued(EUR, RENT),
                new QueueCommand.ReactivateQueued(EUR, RENT),
                new QueueCommand.RemoveQueued(EUR, RENT, INSUFFICIENT_FUNDS),
                new SettlementCommand.FailSettlement(FIRST, 1, List.of()),
                new SettlementCommand.FinalizeSettlement(FIRST, 1, List.of()),
                new SettlementCommand.CloseUnwound(FIRST, 1, List.of()),
                new ClearingCommand.ClearPayment(
                        RENT, BANKA, BANKB, eur("1.00"), Priority.NORMAL, true, Instant.EPOCH));
    }

    @Test
    void every_command_is_either_open_to_somebody_or_the_ledgers_own() {
        Set<Class<?>> told = new HashSet<>();
        inner().forEach(command -> told.add(command.getClass()));
        Stream.concat(AdmissionTest.who_may_is_let_in(), ClearingAdmissionTest.who_may_is_let_in())
                .forEach(row -> told.add(row.get()[1].getClass()));

        assertThat(told)
                .isEqualTo(Stream.of(
                                AccountCommand.class,
                                PaymentCommand.class,
                                ParticipantCommand.class,
                                ClearingCommand.class,
                                QueueCommand.class,
                                RemedyCommand.class,
                                SettlementCommand.class)
                        .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                        .collect(Collectors.toSet()));
    }
}
