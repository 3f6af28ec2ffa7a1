package ledger.application.days;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ledger.command.settlements.SettlementEnd;
import ledger.command.settlements.SettlementOutcome;
import ledger.command.writer.Receipt;
import ledger.messages.AccountId;
import ledger.messages.Caller;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.accounts.AccountCommand.OpenAccount;
import ledger.messages.accounts.AccountType;
import ledger.messages.clearing.ClearingCommand.SetNetDebitCap;
import ledger.messages.clearing.RemedyCommand.SetGuaranteeFund;
import ledger.messages.participants.ParticipantCommand.EnrolParticipant;
import ledger.messages.payments.PaymentCommand.InitiatePayment;
import ledger.messages.payments.Priority;

/** The banks of one currency, with a customer each, and a fund in the first bank's care. */
final class Town {

    static final int BANKS = 5;
    private static final int REMEMBERED = 8;
    private static final List<ParticipantId> ALL = IntStream.range(0, BANKS)
            .mapToObj(number -> new ParticipantId("BANK" + number))
            .toList();

    private final CurrencyCode currency;
    private final Submissions submissions;
    private final Map<CycleId, CompletableFuture<Receipt>> settlements = new HashMap<>();
    private final List<PaymentId> queued = new ArrayList<>();
    private int orders;
    private CycleId firstUnsettled;

    Town(CurrencyCode currency, Submissions submissions) {
        this.currency = currency;
        this.submissions = submissions;
        this.firstUnsettled = CycleId.first(currency);
    }

    static void enrolBanks(Submissions submissions) {
        ALL.forEach(bank -> submissions.send(new EnrolParticipant(bank, "Bank " + bank), Caller.OPERATOR));
        submissions.await();
    }

    CurrencyCode currency() {
        return currency;
    }

    static ParticipantId bank(int number) {
        return ALL.get(number);
    }

    static ParticipantId anyBank(Random random) {
        return ALL.get(random.nextInt(BANKS));
    }

    /** Opens the accounts, with some money and some liquidity to begin with. */
    void open() {
        ALL.forEach(bank -> {
            open(bank, "funding", AccountType.FUNDING);
            open(bank, "customer", AccountType.CUSTOMER);
            open(bank, "settlement", AccountType.SETTLEMENT);
            submissions.send(new SetNetDebitCap(bank, money(500)), Caller.OPERATOR);
            payIn(bank, "customer", 5_000);
            payIn(bank, "settlement", 300);
        });
        open(bank(0), "pot", AccountType.CUSTOMER);
        payIn(bank(0), "pot", 200);
        submissions.send(
                new SetGuaranteeFund(
                        currency, account(bank(0), "funding"), money(800), account(bank(0), "pot"), money(200)),
                Caller.OPERATOR);
        submissions.await();
    }

    private void open(ParticipantId bank, String what, AccountType type) {
        submissions.send(new OpenAccount(account(bank, what), bank, currency, type, money(0), null), Caller.OPERATOR);
    }

    /** Remembers a payment that may be waiting; there are only so many one thinks of. */
    void queued(PaymentId payment) {
        queued.add(payment);
        if (queued.size() > REMEMBERED) {
            queued.remove(0);
        }
    }

    Optional<PaymentId> anyQueued(Random random) {
        return queued.isEmpty() ? Optional.empty() : Optional.of(queued.get(random.nextInt(queued.size())));
    }

    /** The cycles that are not settled, up to the one that is open. */
    List<CycleId> closedBefore(CycleId open) {
        while (firstUnsettled.number() < open.number() && isSettled(firstUnsettled)) {
            firstUnsettled = firstUnsettled.next();
        }
        return Stream.iterate(firstUnsettled, cycle -> cycle.number() < open.number(), CycleId::next)
                .filter(cycle -> !isSettled(cycle))
                .toList();
    }

    private boolean isSettled(CycleId cycle) {
        CompletableFuture<Receipt> settlement = settlements.get(cycle);
        return settlement != null
                && settlement.join().result() instanceof SettlementOutcome outcome
                && (outcome.end() == SettlementEnd.SETTLED || outcome.end() == SettlementEnd.UNWOUND);
    }

    void settled(CycleId cycle, CompletableFuture<Receipt> settlement) {
        settlements.put(cycle, settlement);
    }

    void payIn(ParticipantId bank, String what, long minor) {
        pay(Caller.OPERATOR, account(bank, "funding"), account(bank, what), minor, Priority.NORMAL, false);
    }

    /** A payment from one account to another; tells its name. */
    PaymentId pay(Caller caller, AccountId debtor, AccountId creditor, long minor, Priority priority, boolean queue) {
        orders++;
        PaymentId id = PaymentId.of(caller.name(), currency + "-" + orders);
        submissions.send(
                new InitiatePayment(
                        id, caller.name(), debtor, creditor, money(minor), "E2E", null, priority, queue, Instant.now()),
                caller);
        return id;
    }

    AccountId account(ParticipantId bank, String what) {
        return new AccountId(bank + "-" + what + "-" + currency);
    }

    Money money(long minor) {
        return new Money(minor, currency);
    }
}
