package ledger.command.admission;

import ledger.command.accounts.Account;
import ledger.command.clearing.Clearing;
import ledger.messages.AccountId;
import ledger.messages.Command;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.messages.Problem;
import ledger.messages.accounts.AccountType;
import ledger.messages.clearing.ClearingCommand;
import ledger.messages.clearing.RemedyCommand;
import ledger.messages.participants.ParticipantCommand;
import ledger.messages.queue.QueueCommand;
import ledger.messages.settlements.SettlementCommand;
import org.axonframework.modelling.command.Aggregate;

/** What the operator of the scheme may ask, and what it must name for that. */
final class OperatorAdmission {

    private static final String CLEARING = "clearing in this currency";

    private final Registers registers;

    OperatorAdmission(Registers registers) {
        this.registers = registers;
    }

    void check(Command command) {
        if (command instanceof ParticipantCommand c) {
            checkParticipant(c);
        } else if (command instanceof ClearingCommand c) {
            checkClearing(c);
        } else if (command instanceof QueueCommand c) {
            checkQueue(c);
        } else if (command instanceof RemedyCommand c) {
            checkRemedy(c);
        } else if (command instanceof SettlementCommand.SettleCycle c) {
            checkClosed(c.cycle());
        } else {
            throw innerCommand();
        }
    }

    private void checkParticipant(ParticipantCommand command) {
        if (command instanceof ParticipantCommand.SuspendParticipant
                || command instanceof ParticipantCommand.ReinstateParticipant) {
            registers.requireParticipant(command.participantId());
        } else if (!(command instanceof ParticipantCommand.EnrolParticipant)) {
            throw innerCommand();
        }
    }

    private void checkClearing(ClearingCommand command) {
        if (command instanceof ClearingCommand.SetNetDebitCap c) {
            registers.requireParticipant(c.participantId());
        } else if (command instanceof ClearingCommand.PledgeCollateral c) {
            registers.requireParticipant(c.participantId());
            registers.clearing(c.currency(), CLEARING);
        } else if (command instanceof ClearingCommand.CutOff) {
            registers.clearing(command.currency(), CLEARING);
        } else if (!(command instanceof ClearingCommand.AgreeTerms)) {
            throw innerCommand();
        }
    }

    private void checkQueue(QueueCommand command) {
        if (command instanceof QueueCommand.AgreeQueueing c) {
            registers.requireParticipant(c.participantId());
        } else if (!(command instanceof QueueCommand.ResolveQueue)) {
            throw innerCommand();
        }
        registers.clearing(command.currency(), CLEARING);
    }

    private void checkRemedy(RemedyCommand command) {
        if (command instanceof RemedyCommand.SetGuaranteeFund c) {
            checkFund(c.creditAccount(), AccountType.FUNDING, c.currency());
            checkFund(c.contributionsAccount(), AccountType.CUSTOMER, c.currency());
        } else if (command instanceof RemedyCommand.SimulateUnwind c) {
            checkClosed(c.cycle());
        } else {
            throw innerCommand();
        }
    }

    private void checkFund(AccountId id, AccountType type, CurrencyCode currency) {
        Aggregate<Account> account = registers.account(id, "account " + id);
        if (account.invoke(Account::type) != type || !currency.equals(account.invoke(Account::currency))) {
            throw Problem.CONFLICT.because("account " + id + " is not a " + type + " account in " + currency);
        }
    }

    private void checkClosed(CycleId cycle) {
        CycleId open = registers.clearing(cycle.currency(), "cycle").invoke(Clearing::openCycle);
        if (cycle.number() > open.number()) {
            throw Registers.notFound("cycle");
        }
        if (cycle.equals(open)) {
            throw Problem.CONFLICT.because("cycle " + cycle + " is open; cut it off first");
        }
    }

    private static RuntimeException innerCommand() {
        return Registers.forbidden("only the ledger itself asks this");
    }
}
