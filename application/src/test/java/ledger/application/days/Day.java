package ledger.application.days;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import ledger.command.writer.Receipt;
import ledger.messages.Caller;
import ledger.messages.Command;
import ledger.messages.CycleId;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.accounts.AccountCommand.BlockAccount;
import ledger.messages.accounts.AccountCommand.UnblockAccount;
import ledger.messages.clearing.ClearingCommand.AgreeTerms;
import ledger.messages.clearing.ClearingCommand.CutOff;
import ledger.messages.clearing.ClearingCommand.PledgeCollateral;
import ledger.messages.clearing.ClearingCommand.SetNetDebitCap;
import ledger.messages.clearing.ClearingEvent.CycleCutOff;
import ledger.messages.clearing.ClearingTerms;
import ledger.messages.clearing.ReleaseRule;
import ledger.messages.clearing.SettlementModel;
import ledger.messages.participants.ParticipantCommand.ReinstateParticipant;
import ledger.messages.participants.ParticipantCommand.SuspendParticipant;
import ledger.messages.payments.PaymentCommand.CancelPayment;
import ledger.messages.payments.PaymentCommand.HoldPayment;
import ledger.messages.payments.PaymentCommand.PrioritizePayment;
import ledger.messages.payments.PaymentCommand.ReactivatePayment;
import ledger.messages.payments.Priority;
import ledger.messages.queue.QueueCommand.AgreeQueueing;
import ledger.messages.queue.QueueCommand.ResolveQueue;
import ledger.messages.queue.ReleaseCause;
import ledger.messages.settlements.Remedy;
import ledger.messages.settlements.SettlementCommand.SettleCycle;

/** One day in one currency: what people ask of the ledger in it, drawn by lot. */
final class Day {

    private static final int STEPS = 22;

    private final Town town;
    private final Submissions submissions;
    private final Random random;
    private CompletableFuture<Receipt> cutOff = new CompletableFuture<>();

    Day(Town town, Submissions submissions, Random random) {
        this.town = town;
        this.submissions = submissions;
        this.random = random;
    }

    /** What happens until the last cut-off of the day, if turnover brought about others before it. */
    void pass() {
        if (random.nextInt(3) == 0) {
            operator(new AgreeTerms(town.currency(), terms()));
        }
        for (int step = 0; step < STEPS; step++) {
            step();
        }
        cutOff = submissions.ask(new CutOff(town.currency()), Caller.OPERATOR);
    }

    /** Tries to settle what is closed and not settled, once the cut-off is decided. */
    void settle() {
        closed().forEach(cycle -> operator(new SettleCycle(cycle, any(Remedy.values()))));
    }

    /** Most cycles are settled in the end; what is not is tried again after the next day. */
    void recover() {
        List<CycleId> left = closed();
        if (!left.isEmpty() && random.nextInt(4) != 0) {
            for (int number = 0; number < Town.BANKS; number++) {
                operator(new ReinstateParticipant(Town.bank(number)));
                operator(new UnblockAccount(town.account(Town.bank(number), "settlement")));
                town.payIn(Town.bank(number), "settlement", 1 + random.nextInt(400));
            }
        }
    }

    /** The last attempt of the day, after what was topped up has arrived. */
    void settleAgain() {
        closed().forEach(cycle ->
                town.settled(cycle, submissions.ask(new SettleCycle(cycle, Remedy.NONE), Caller.OPERATOR)));
    }

    private List<CycleId> closed() {
        return cutOff.join().result() instanceof CycleCutOff event ? town.closedBefore(event.opened()) : List.of();
    }

    private void step() {
        int lot = random.nextInt(100);
        if (lot < 66) {
            pay();
        } else if (lot < 78) {
            moveLiquidity();
        } else if (lot < 90) {
            change();
        } else {
            town.anyQueued(random).ifPresent(this::orderQueue);
        }
    }

    private void pay() {
        ParticipantId bank = Town.anyBank(random);
        boolean wait = random.nextInt(2) == 0;
        PaymentId payment = town.pay(
                Caller.of(bank),
                town.account(bank, random.nextInt(12) == 0 ? "settlement" : "customer"),
                town.account(Town.anyBank(random), random.nextInt(20) == 0 ? "settlement" : "customer"),
                1 + random.nextInt(400),
                random.nextInt(4) == 0 ? Priority.HIGH : Priority.NORMAL,
                wait);
        if (wait) {
            town.queued(payment);
        }
    }

    private void moveLiquidity() {
        ParticipantId bank = Town.anyBank(random);
        long minor = 1L + random.nextInt(300);
        switch (random.nextInt(4)) {
            case 0 -> town.payIn(bank, "settlement", minor);
            case 1 -> operator(new SetNetDebitCap(bank, town.money(random.nextInt(800))));
            case 2 -> operator(new PledgeCollateral(bank, town.money(random.nextInt(600))));
            default ->
                town.pay(
                        Caller.of(bank),
                        town.account(bank, "settlement"),
                        town.account(bank, "funding"),
                        minor,
                        Priority.NORMAL,
                        false);
        }
    }

    private void change() {
        ParticipantId bank = Town.anyBank(random);
        switch (random.nextInt(7)) {
            case 0 -> operator(new SuspendParticipant(bank));
            case 1, 2 -> operator(new ReinstateParticipant(bank));
            case 3 -> operator(new BlockAccount(town.account(bank, "settlement")));
            case 4 -> operator(new UnblockAccount(town.account(bank, "settlement")));
            case 5 -> operator(new AgreeQueueing(town.currency(), bank, random.nextBoolean()));
            default -> operator(new ResolveQueue(town.currency(), ReleaseCause.OPERATOR, Instant.now()));
        }
    }

    private void orderQueue(PaymentId payment) {
        operator(
                switch (random.nextInt(4)) {
                    case 0 -> new CancelPayment(payment);
                    case 1 -> new HoldPayment(payment);
                    case 2 -> new ReactivatePayment(payment);
                    default -> new PrioritizePayment(payment, Priority.HIGH);
                });
    }

    private ClearingTerms terms() {
        return new ClearingTerms(
                any(SettlementModel.values()),
                random.nextInt(3) == 0,
                any(ReleaseRule.values()),
                86_400,
                random.nextBoolean(),
                List.of(),
                "UTC",
                random.nextInt(5) == 0 ? town.money(1_000 + random.nextInt(1_000)) : null);
    }

    private <T> T any(T[] all) {
        return all[random.nextInt(all.length)];
    }

    private void operator(Command command) {
        submissions.send(command, Caller.OPERATOR);
    }
}
