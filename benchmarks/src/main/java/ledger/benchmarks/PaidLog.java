package ledger.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import ledger.command.writer.Receipt;
import ledger.command.writer.Writer;
import ledger.messages.AccountId;
import ledger.messages.Caller;
import ledger.messages.Command;
import ledger.messages.CurrencyCode;
import ledger.messages.LogHead;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.accounts.AccountCommand.OpenAccount;
import ledger.messages.accounts.AccountType;
import ledger.messages.clearing.ClearingCommand.SetNetDebitCap;
import ledger.messages.participants.ParticipantCommand.EnrolParticipant;
import ledger.messages.payments.PaymentCommand.InitiatePayment;
import ledger.messages.payments.Priority;

/** A log that payments between two banks have made as long as wanted; payments start at any of the accounts in turn. */
final class PaidLog {

    private static final CurrencyCode EUR = CurrencyCode.of("EUR");
    private static final Money NONE = Money.of(0, EUR.code());
    private static final Money PLENTY = Money.of(1_000_000_000_00L, EUR.code());
    private static final int IN_FLIGHT = 2_000;
    private static final ParticipantId FROM = new ParticipantId("BANKFROM");
    private static final ParticipantId TO = new ParticipantId("BANKTO");

    private final Writer writer;
    private final LogHead log;
    private final int accounts;
    private final Semaphore inFlight = new Semaphore(IN_FLIGHT);

    PaidLog(MeasuredLedger ledger, int accounts) {
        this.writer = ledger.bean(Writer.class);
        this.log = ledger.bean(LogHead.class);
        this.accounts = accounts;
    }

    /** Pays until the log has so many events; what is there already counts. */
    void growTo(long events) throws InterruptedException {
        if (log.index() < 0) {
            open();
        }
        for (long number = log.index(); log.index() + 1 < events; number++) {
            pay(number);
        }
        settle();
    }

    /** Pays as long as wanted; answers how many payments that were. */
    long payWhile(BooleanSupplier goOn) throws InterruptedException {
        long first = log.index();
        long number = first;
        while (goOn.getAsBoolean()) {
            pay(number);
            number++;
        }
        settle();
        return number - first;
    }

    private void open() throws InterruptedException {
        for (ParticipantId bank : List.of(FROM, TO)) {
            submit(new EnrolParticipant(bank, bank.value()), Caller.OPERATOR);
            settle();
            submit(new SetNetDebitCap(bank, PLENTY), Caller.OPERATOR);
            submit(new OpenAccount(account(bank, -1), bank, EUR, AccountType.FUNDING, NONE, null), Caller.OPERATOR);
        }
        for (int number = 0; number < accounts; number++) {
            for (ParticipantId bank : List.of(FROM, TO)) {
                submit(
                        new OpenAccount(account(bank, number), bank, EUR, AccountType.CUSTOMER, PLENTY, null),
                        Caller.OPERATOR);
            }
        }
        settle();
    }

    private void pay(long number) throws InterruptedException {
        AccountId debtor = account(FROM, number % accounts);
        AccountId creditor = account(TO, number * 7 % accounts);
        submit(
                new InitiatePayment(
                        PaymentId.of(FROM.value(), "paid-" + number),
                        FROM.value(),
                        debtor,
                        creditor,
                        Money.of(1 + number % 1_000, EUR.code()),
                        "E2E-" + number,
                        null,
                        Priority.NORMAL,
                        false,
                        Instant.now()),
                Caller.of(FROM));
    }

    private static AccountId account(ParticipantId bank, long number) {
        return new AccountId(bank.value() + "." + number);
    }

    private void submit(Command command, Caller caller) throws InterruptedException {
        inFlight.acquire();
        CompletableFuture<Receipt> unused =
                writer.submit(command, caller).whenComplete((receipt, failure) -> inFlight.release());
    }

    /** Waits for everything that is under way. */
    private void settle() throws InterruptedException {
        inFlight.acquire(IN_FLIGHT);
        inFlight.release(IN_FLIGHT);
    }
}
