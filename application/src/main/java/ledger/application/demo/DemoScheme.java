package ledger.application.demo;

import static ledger.application.demo.DemoBank.CURRENCY;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import ledger.command.writer.Receipt;
import ledger.command.writer.Writer;
import ledger.messages.AccountId;
import ledger.messages.Caller;
import ledger.messages.Command;
import ledger.messages.CurrencyCode;
import ledger.messages.Money;
import ledger.messages.Problem;
import ledger.messages.ProblemException;
import ledger.messages.accounts.AccountCommand.CloseAccount;
import ledger.messages.accounts.AccountCommand.OpenAccount;
import ledger.messages.accounts.AccountType;
import ledger.messages.clearing.ClearingCommand.SetNetDebitCap;
import ledger.messages.participants.ParticipantCommand.EnrolParticipant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Enrols the demo's banks, opens their accounts, sets their caps and brings money in; what is there already stays. */
final class DemoScheme {

    private static final Logger LOG = LoggerFactory.getLogger(DemoScheme.class);
    private static final Money CAP = Money.of(5_000_00, CURRENCY);
    private static final Money STARTING_MONEY = Money.of(10_000_00, CURRENCY);

    private final Writer writer;
    private final DemoOrders orders;

    DemoScheme(Writer writer, Clock clock) {
        this.writer = writer;
        this.orders = new DemoOrders(clock);
    }

    void open() throws InterruptedException {
        for (DemoBank bank : DemoBank.ALL) {
            boolean isNew = done(List.of(new EnrolParticipant(bank.id(), bank.name())));
            done(commands(bank));
            done(funding(bank));
            LOG.info(
                    "demo: {} {} with {} customers, net debit cap {}, {} each",
                    isNew ? "enrolled" : "found",
                    bank.name(),
                    bank.customers().size(),
                    CAP,
                    STARTING_MONEY);
        }
    }

    private List<Command> commands(DemoBank bank) {
        List<Command> commands = new ArrayList<>();
        commands.add(new SetNetDebitCap(bank.id(), CAP));
        commands.add(opening(bank, bank.funding(), AccountType.FUNDING));
        commands.add(opening(bank, bank.settlement(), AccountType.SETTLEMENT));
        commands.add(opening(bank, bank.closed(), AccountType.CUSTOMER));
        bank.customers().forEach(account -> commands.add(opening(bank, account, AccountType.CUSTOMER)));
        commands.add(new CloseAccount(bank.closed()));
        return commands;
    }

    private List<Command> funding(DemoBank bank) {
        return Stream.concat(bank.customers().stream(), Stream.of(bank.settlement()))
                .<Command>map(account -> orders.order(
                        Caller.OPERATOR, "demo-funding-" + account, bank.funding(), account, STARTING_MONEY))
                .toList();
    }

    private static OpenAccount opening(DemoBank bank, AccountId account, AccountType type) {
        return new OpenAccount(
                account, bank.id(), CurrencyCode.of(CURRENCY), type, Money.of(0, CURRENCY), account.value());
    }

    /** Whether all were new; being there already is fine. */
    private boolean done(List<Command> commands) throws InterruptedException {
        List<CompletableFuture<Receipt>> answers = commands.stream()
                .map(command -> writer.submit(command, Caller.OPERATOR))
                .toList();
        boolean isNew = true;
        for (CompletableFuture<Receipt> answer : answers) {
            isNew &= isNew(answer);
        }
        return isNew;
    }

    private static boolean isNew(CompletableFuture<Receipt> answer) throws InterruptedException {
        try {
            answer.get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ProblemException problem && problem.problem() == Problem.CONFLICT) {
                return false;
            }
            throw new IllegalStateException("the demo cannot be set up", e.getCause());
        }
    }
}
