package ledger.command.admission;

import ledger.command.accounts.Account;
import ledger.command.clearing.Clearing;
import ledger.command.participants.Participant;
import ledger.messages.Caller;
import ledger.messages.Caller.Role;
import ledger.messages.Command;
import ledger.messages.CycleId;
import ledger.messages.ParticipantId;
import ledger.messages.Problem;
import ledger.messages.ProblemException;
import ledger.messages.accounts.AccountCommand;
import ledger.messages.accounts.AccountType;
import ledger.messages.clearing.ClearingCommand;
import ledger.messages.participants.ParticipantCommand;
import ledger.messages.payments.PaymentCommand.InitiatePayment;
import ledger.messages.settlements.SettlementCommand;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

/**
 * Lets a command in from outside, or refuses it: unknown and someone else's are the same answer, and what only the
 * ledger itself may ask is forbidden to everyone.
 *
 * <p>It runs in the unit of work of the command, so nothing changes between the check and the decision.
 */
public class Admission {

    private final Repository<Account> accounts;
    private final Repository<Participant> participants;
    private final Repository<Clearing> clearings;

    public Admission(
            Repository<Account> accounts, Repository<Participant> participants, Repository<Clearing> clearings) {
        this.accounts = accounts;
        this.participants = participants;
        this.clearings = clearings;
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
        if (command instanceof InitiatePayment c) {
            checkDebtor(c, caller);
        } else if (command instanceof AccountCommand.OpenAccount c) {
            checkOpening(c, caller);
        } else if (command instanceof AccountCommand.BlockAccount
                || command instanceof AccountCommand.UnblockAccount
                || command instanceof AccountCommand.CloseAccount) {
            checkKeeper(command, caller);
        } else {
            checkOperator(command, caller);
        }
    }

    /** The hot path: one load. A participant pays from its own accounts, the operator from FUNDING accounts. */
    private void checkDebtor(InitiatePayment command, Caller caller) {
        Aggregate<Account> debtor = load(accounts, command.debtorAccount().value(), "debtor account");
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
        requireParticipant(command.participantId());
        if (command.type() == AccountType.SETTLEMENT) {
            requireNoOtherSettlementAccount(command);
        }
    }

    private void requireNoOtherSettlementAccount(AccountCommand.OpenAccount command) {
        boolean taken;
        try {
            taken = clearings
                    .load(ClearingCommand.target(command.currency()))
                    .invoke(clearing -> clearing.settlementAccountOf(command.participantId()))
                    .isPresent();
        } catch (AggregateNotFoundException e) {
            taken = false; // nobody clears in this currency yet
        }
        if (taken) {
            throw Problem.CONFLICT.because("the participant has its one SETTLEMENT account in this currency");
        }
    }

    private void checkSettlement(CycleId cycle) {
        Aggregate<Clearing> clearing = load(clearings, ClearingCommand.target(cycle.currency()), "cycle");
        CycleId open = clearing.invoke(Clearing::openCycle);
        if (cycle.number() > open.number()) {
            throw notFound("cycle");
        }
        if (cycle.equals(open)) {
            throw Problem.CONFLICT.because("cycle " + cycle + " is open; cut it off first");
        }
    }

    private void checkKeeper(Command command, Caller caller) {
        Aggregate<Account> account = load(accounts, command.target(), "account");
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

    private void checkOperator(Command command, Caller caller) {
        if (!caller.isOperator()) {
            throw forbidden("only the operator may do this");
        }
        if (command instanceof ParticipantCommand.SuspendParticipant
                || command instanceof ParticipantCommand.ReinstateParticipant) {
            load(participants, command.target(), "participant");
        } else if (command instanceof ClearingCommand.SetNetDebitCap c) {
            requireParticipant(c.participantId());
        } else if (command instanceof ClearingCommand.CutOff) {
            load(clearings, command.target(), "clearing in this currency");
        } else if (command instanceof SettlementCommand.SettleCycle c) {
            checkSettlement(c.cycle());
        } else if (!(command instanceof ParticipantCommand.EnrolParticipant)) {
            throw forbidden("only the ledger itself asks this");
        }
    }

    private void requireParticipant(ParticipantId participant) {
        load(participants, ParticipantCommand.target(participant), "participant");
    }

    private static <T> Aggregate<T> load(Repository<T> repository, String id, String what) {
        try {
            return repository.load(id);
        } catch (AggregateNotFoundException e) {
            throw notFound(what);
        }
    }

    private static ProblemException notFound(String what) {
        return Problem.NOT_FOUND.because("no such " + what);
    }

    private static ProblemException forbidden(String detail) {
        return Problem.FORBIDDEN.because(detail);
    }
}
