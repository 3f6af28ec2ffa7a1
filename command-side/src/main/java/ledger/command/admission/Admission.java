package ledger.command.admission;

import static ledger.command.admission.Registers.forbidden;
import static ledger.command.admission.Registers.notFound;

import ledger.command.accounts.Account;
import ledger.command.payments.Payment;
import ledger.messages.AccountId;
import ledger.messages.Caller;
import ledger.messages.Caller.Role;
import ledger.messages.Command;
import ledger.messages.Problem;
import ledger.messages.ProblemException;
import ledger.messages.accounts.AccountCommand;
import ledger.messages.accounts.AccountType;
import ledger.messages.clearing.ClearingCommand;
import ledger.messages.payments.PaymentCommand;
import ledger.messages.payments.PaymentCommand.InitiatePayment;
import ledger.messages.queue.QueueCommand;
import org.axonframework.modelling.command.Aggregate;

/**
 * Lets a command in from outside, or refuses it: unknown and someone else's are the same answer, and what only the
 * ledger itself may ask is forbidden to everyone.
 *
 * <p>It runs in the unit of work of the command, so nothing changes between the check and the decision.
 */
public class Admission {

    private final Registers registers;
    private final OperatorAdmission operator;

    public Admission(Registers registers) {
        this.registers = registers;
        this.operator = new OperatorAdmission(registers);
    }

    /**
     * Returns if the caller may send the command.
     *
     * @throws ProblemException NOT_FOUND if what it names is unknown or someone else's, FORBIDDEN if the caller's role
     *     does not allow it
     */
    public void check(Command command, Caller caller) {
        if (caller.role() == Role.AUDITOR) {
            throw forbidden("an auditor reads and changes nothing");
        }
        if (caller.role() == Role.CLOCK) {
            checkClock(command);
        } else if (command instanceof InitiatePayment c) {
            checkDebtor(c, caller);
        } else if (command instanceof AccountCommand.OpenAccount c) {
            checkOpening(c, caller);
        } else if (command instanceof AccountCommand.BlockAccount
                || command instanceof AccountCommand.UnblockAccount
                || command instanceof AccountCommand.CloseAccount) {
            checkKeeper(command, caller);
        } else if (isForSender(command)) {
            checkSender((PaymentCommand) command, caller);
        } else if (caller.isOperator()) {
            operator.check(command);
        } else {
            throw forbidden("only the operator may do this");
        }
    }

    private static boolean isForSender(Command command) {
        return command instanceof PaymentCommand.CancelPayment
                || command instanceof PaymentCommand.PrioritizePayment
                || command instanceof PaymentCommand.HoldPayment
                || command instanceof PaymentCommand.ReactivatePayment;
    }

    /** Whoever ordered a payment decides on it while it waits, and so may the operator. */
    private void checkSender(PaymentCommand command, Caller caller) {
        String initiator = registers.payment(command.paymentId()).invoke(Payment::initiator);
        if (!caller.isOperator() && !caller.name().equals(initiator)) {
            throw notFound("payment");
        }
    }

    private static void checkClock(Command command) {
        if (!(command instanceof ClearingCommand.CutOffIfDue || command instanceof QueueCommand.ResolveQueue)) {
            throw forbidden("the clock only tells that it is time");
        }
    }

    /** The hot path: one load. A participant pays from its own accounts, the operator from FUNDING accounts. */
    private void checkDebtor(InitiatePayment command, Caller caller) {
        Aggregate<Account> debtor = registers.account(command.debtorAccount(), "debtor account");
        boolean funding = debtor.invoke(Account::type) == AccountType.FUNDING;
        boolean known = caller.isOperator() ? funding : caller.is(debtor.invoke(Account::owner));
        if (!known) {
            throw notFound("debtor account");
        }
        if (funding && !caller.isOperator()) {
            throw forbidden("only the operator pays from a FUNDING account");
        }
    }

    private void checkOpening(AccountCommand.OpenAccount command, Caller caller) {
        if (!caller.isOperator()) {
            if (!caller.is(command.participantId())) {
                throw forbidden("a participant opens accounts for itself only");
            }
            if (command.type() != AccountType.CUSTOMER) {
                throw forbidden("a participant opens CUSTOMER accounts only");
            }
        }
        registers.requireParticipant(command.participantId());
        if (command.type() == AccountType.SETTLEMENT) {
            requireNoOtherSettlementAccount(command);
        }
    }

    private void requireNoOtherSettlementAccount(AccountCommand.OpenAccount command) {
        boolean taken = registers
                .clearing(command.currency())
                .flatMap(clearing -> clearing.invoke(c -> c.settlementAccountOf(command.participantId())))
                .isPresent();
        if (taken) {
            throw Problem.CONFLICT.because("the participant has its one SETTLEMENT account in this currency");
        }
    }

    private void checkKeeper(Command command, Caller caller) {
        Aggregate<Account> account = registers.account(new AccountId(command.target()), "account");
        if (caller.isOperator()) {
            refuseToCloseSettlement(command, account);
            return;
        }
        if (!caller.is(account.invoke(Account::owner))) {
            throw notFound("account");
        }
        if (account.invoke(Account::type) != AccountType.CUSTOMER) {
            throw forbidden("a participant keeps CUSTOMER accounts only; others are the operator's");
        }
    }

    /** A participant that clears has to settle, and its settlement account is the first it opened. */
    private static void refuseToCloseSettlement(Command command, Aggregate<Account> account) {
        if (command instanceof AccountCommand.CloseAccount && account.invoke(Account::type) == AccountType.SETTLEMENT) {
            throw Problem.CONFLICT.because("a SETTLEMENT account stays open");
        }
    }
}
