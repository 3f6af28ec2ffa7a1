package ledger.application.eventstore;

import static ledger.messages.Cast.ALICE;
import static ledger.messages.Cast.BANKA;
import static ledger.messages.Cast.BANKB;
import static ledger.messages.Cast.BANKC;
import static ledger.messages.Cast.EUR;
import static ledger.messages.Cast.NOON;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import ledger.messages.AccountId;
import ledger.messages.Cast;
import ledger.messages.Command;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.StatusReason;
import ledger.messages.accounts.AccountCommand;
import ledger.messages.accounts.AccountType;
import ledger.messages.clearing.ClearingCommand;
import ledger.messages.clearing.ClearingTerms;
import ledger.messages.clearing.ReleaseRule;
import ledger.messages.clearing.RemedyCommand;
import ledger.messages.clearing.SettlementModel;
import ledger.messages.payments.Priority;
import ledger.messages.queue.QueueCommand;
import ledger.messages.queue.ReleaseCause;
import ledger.messages.settlements.Remedy;

/** Whatever might be asked of an account, and of a clearing of three banks. */
final class RandomAsks {

    static final String ACCOUNT = ALICE.value();
    static final String CLEARING = ClearingCommand.target(EUR);

    private static final List<ParticipantId> BANKS = List.of(BANKA, BANKB, BANKC);

    private final Random random;
    private int payments;

    RandomAsks(Random random) {
        this.random = random;
    }

    List<Command> opening() {
        return List.of(new AccountCommand.OpenAccount(ALICE, BANKA, EUR, AccountType.CUSTOMER, money(1_000), "Alice"));
    }

    Supplier<Command> ofAccount() {
        return () -> {
            PaymentId payment = Cast.payment("" + random.nextInt(20));
            return switch (random.nextInt(12)) {
                case 0, 1, 2 -> new AccountCommand.AcceptCredit(ALICE, payment, money(1 + random.nextInt(100)));
                case 3, 4 -> new AccountCommand.PlaceHold(ALICE, payment, money(1 + random.nextInt(100)));
                case 5, 6 -> new AccountCommand.PostCredit(ALICE, payment);
                case 7 -> new AccountCommand.PostHold(ALICE, payment);
                case 8 -> new AccountCommand.VoidHold(ALICE, payment, StatusReason.ORDER_CANCELLED);
                case 9 -> new AccountCommand.WithdrawAcceptance(ALICE, payment, StatusReason.ORDER_CANCELLED);
                case 10 -> new AccountCommand.BlockAccount(ALICE);
                default -> new AccountCommand.UnblockAccount(ALICE);
            };
        };
    }

    List<Command> memberships() {
        List<Command> asks = new ArrayList<>();
        for (ParticipantId bank : BANKS) {
            asks.add(new ClearingCommand.AdmitMember(EUR, bank, false));
            asks.add(new ClearingCommand.NameSettlementAccount(EUR, bank, new AccountId("settle-" + bank)));
            asks.add(new ClearingCommand.NoteFunds(EUR, bank, 500));
            asks.add(new ClearingCommand.SetNetDebitCap(bank, money(300)));
        }
        return asks;
    }

    Supplier<Command> ofClearing() {
        return () -> random.nextInt(3) > 0 ? payment() : random.nextBoolean() ? ofScheme() : ofMember();
    }

    private Command payment() {
        int debtor = random.nextInt(3);
        return new ClearingCommand.ClearPayment(
                Cast.payment("" + payments++),
                BANKS.get(debtor),
                BANKS.get((debtor + 1 + random.nextInt(2)) % 3),
                money(1 + random.nextInt(150)),
                random.nextInt(4) == 0 ? Priority.HIGH : Priority.NORMAL,
                random.nextInt(3) > 0,
                NOON);
    }

    private Command ofScheme() {
        CycleId cycle = new CycleId(EUR, 1 + random.nextInt(4));
        return switch (random.nextInt(7)) {
            case 0 -> new ClearingCommand.CutOff(EUR);
            case 1 -> new ClearingCommand.FixPositions(cycle, 1, Remedy.LOSS_SHARING);
            case 2 -> new ClearingCommand.SettlePositions(cycle, 1);
            case 3 -> new ClearingCommand.AgreeTerms(EUR, terms());
            case 4 ->
                new RemedyCommand.SetGuaranteeFund(
                        EUR, new AccountId("lines"), money(90), new AccountId("pot"), money(random.nextInt(50)));
            case 5 -> new QueueCommand.ResolveQueue(EUR, ReleaseCause.TIMER, NOON);
            default -> new QueueCommand.ResolveQueue(EUR, ReleaseCause.TIMER, NOON.plusSeconds(60));
        };
    }

    private ClearingTerms terms() {
        SettlementModel[] models = SettlementModel.values();
        SettlementModel model = models[random.nextInt(models.length)];
        return new ClearingTerms(
                model, random.nextBoolean(), ReleaseRule.FIFO, 60, random.nextBoolean(), List.of(), "UTC", money(900));
    }

    private Command ofMember() {
        ParticipantId bank = BANKS.get(random.nextInt(3));
        PaymentId payment = Cast.payment("" + random.nextInt(1 + payments));
        return switch (random.nextInt(10)) {
            case 0 -> new ClearingCommand.SetNetDebitCap(bank, money(100 + random.nextInt(300)));
            case 1 -> new ClearingCommand.PledgeCollateral(bank, money(random.nextInt(200)));
            case 2 -> new ClearingCommand.NoteFunds(EUR, bank, random.nextInt(100));
            case 3 -> new ClearingCommand.BarSettlementAccount(EUR, bank, random.nextInt(3) == 0);
            case 4 -> new ClearingCommand.SuspendMember(EUR, bank);
            case 5 -> new ClearingCommand.ReinstateMember(EUR, bank);
            case 6 -> new QueueCommand.AgreeQueueing(EUR, bank, random.nextBoolean());
            case 7 -> new QueueCommand.PrioritizeQueued(EUR, payment, Priority.HIGH);
            case 8 -> new QueueCommand.HoldQueued(EUR, payment);
            default -> new QueueCommand.RemoveQueued(EUR, payment, StatusReason.ORDER_CANCELLED);
        };
    }

    private static Money money(long minor) {
        return new Money(minor, EUR);
    }
}
