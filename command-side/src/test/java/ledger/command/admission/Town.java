package ledger.command.admission;

import static ledger.messages.Cast.ALICE;
import static ledger.messages.Cast.BANKA;
import static ledger.messages.Cast.BANKB;
import static ledger.messages.Cast.BOB;
import static ledger.messages.Cast.CAROL;
import static ledger.messages.Cast.EUR;
import static ledger.messages.Cast.FUNDING_A;
import static ledger.messages.Cast.SETTLEMENT_A;
import static ledger.messages.Cast.SETTLEMENT_B;
import static ledger.messages.Cast.eur;
import static ledger.messages.Cast.order;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import ledger.command.InMemoryLedger;
import ledger.command.accounts.Account;
import ledger.command.clearing.Clearing;
import ledger.command.participants.Participant;
import ledger.command.payments.Payment;
import ledger.messages.AccountId;
import ledger.messages.Caller;
import ledger.messages.Command;
import ledger.messages.ParticipantId;
import ledger.messages.Problem;
import ledger.messages.ProblemException;
import ledger.messages.accounts.AccountCommand.OpenAccount;
import ledger.messages.accounts.AccountType;
import ledger.messages.clearing.ClearingCommand.AdmitMember;
import ledger.messages.clearing.ClearingCommand.CutOff;
import ledger.messages.clearing.ClearingCommand.NameSettlementAccount;
import ledger.messages.participants.ParticipantCommand.EnrolParticipant;

/**
 * Two banks with their accounts, a payment of the first, and the admission at the gate. BANKC is not enrolled, and
 * nobody clears in yen.
 */
final class Town {

    static final Caller A = Caller.of(BANKA);
    static final Caller B = Caller.of(BANKB);

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final Admission admission = new Admission(new Registers(
            ledger.repository(Account.class),
            ledger.repository(Participant.class),
            ledger.repository(Clearing.class),
            ledger.repository(Payment.class)));

    Town() {
        ledger.given(
                new EnrolParticipant(BANKA, "Banque A"),
                new EnrolParticipant(BANKB, "Bank B"),
                new AdmitMember(EUR, BANKA, false),
                new NameSettlementAccount(EUR, BANKB, SETTLEMENT_B),
                new CutOff(EUR),
                open(ALICE, BANKA, AccountType.CUSTOMER),
                open(CAROL, BANKA, AccountType.CUSTOMER),
                open(SETTLEMENT_A, BANKA, AccountType.SETTLEMENT),
                open(FUNDING_A, BANKA, AccountType.FUNDING),
                open(BOB, BANKB, AccountType.CUSTOMER),
                order("insurance", ALICE, BOB, eur("1.00")));
    }

    void check(Command command, Caller caller) {
        ledger.inUnitOf(command, () -> {
            admission.check(command, caller);
            return command;
        });
    }

    void assertRefused(Problem problem, Caller caller, Command command) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> check(command, caller))
                .returns(problem, ProblemException::problem);
    }

    List<String> reads() {
        return ledger.reads();
    }

    private static OpenAccount open(AccountId account, ParticipantId participant, AccountType type) {
        return new OpenAccount(account, participant, EUR, type, eur("0.00"), null);
    }
}
