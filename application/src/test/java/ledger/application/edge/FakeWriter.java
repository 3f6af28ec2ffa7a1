package ledger.application.edge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import ledger.command.accounts.AccountState;
import ledger.command.payments.PaymentOutcome;
import ledger.command.writer.Receipt;
import ledger.command.writer.Writer;
import ledger.messages.AccountId;
import ledger.messages.Caller;
import ledger.messages.Command;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.messages.ParticipantId;
import ledger.messages.Problem;
import ledger.messages.StatusReason;
import ledger.messages.Timing;
import ledger.messages.accounts.AccountCommand;
import ledger.messages.accounts.AccountCommand.OpenAccount;
import ledger.messages.accounts.AccountType;
import ledger.messages.clearing.ClearingCommand.CutOff;
import ledger.messages.clearing.ClearingEvent.CycleCutOff;
import ledger.messages.payments.PaymentCommand.InitiatePayment;
import ledger.messages.payments.PaymentEvent.PaymentInitiated;
import ledger.messages.payments.PaymentStatus;
import org.jspecify.annotations.Nullable;

/** A writer that notes what it is given and answers as it is told; by default everything succeeds. */
final class FakeWriter implements Writer {

    static final Timing TIMING = new Timing(11, 22);
    static final Instant COMPLETED_AT = Instant.parse("2026-01-02T03:04:05.100Z");

    /** A command and who sent it. */
    record Submitted(Command command, Caller caller) {}

    final List<Submitted> submitted = Collections.synchronizedList(new ArrayList<>());
    private volatile Function<Command, CompletableFuture<Receipt>> behaviour = FakeWriter::success;

    void reset() {
        submitted.clear();
        behaviour = FakeWriter::success;
    }

    void behave(Function<Command, CompletableFuture<Receipt>> next) {
        behaviour = next;
    }

    void refuse(Problem problem) {
        behaviour = command -> CompletableFuture.failedFuture(problem.because("because"));
    }

    void answer(Object result) {
        behaviour = command -> CompletableFuture.completedFuture(receipt(result));
    }

    Command last() {
        return submitted.get(submitted.size() - 1).command();
    }

    @Override
    public CompletableFuture<Receipt> submit(Command command, Caller caller) {
        submitted.add(new Submitted(command, caller));
        return behaviour.apply(command);
    }

    static CompletableFuture<Receipt> success(Command command) {
        return CompletableFuture.completedFuture(receipt(result(command)));
    }

    static Receipt receipt(@Nullable Object result) {
        return new Receipt(result, 7, TIMING.queuedMicros(), TIMING.storedMicros());
    }

    /** A payment that stands like this. */
    static PaymentOutcome payment(
            InitiatePayment c, PaymentStatus status, @Nullable StatusReason reason, boolean replayed) {
        var order = new PaymentInitiated(
                c.paymentId(),
                c.initiator(),
                c.debtorAccount(),
                c.creditorAccount(),
                c.amount(),
                c.endToEndId(),
                c.remittance(),
                c.priority(),
                c.queue(),
                Instant.parse("2026-01-02T03:04:05Z"));
        CycleId cycle = status == PaymentStatus.COMPLETED ? CycleId.parse("EUR-1") : null;
        return new PaymentOutcome(order, status, reason, cycle, status.isFinal() ? COMPLETED_AT : null, replayed);
    }

    private static @Nullable Object result(Command command) {
        if (command instanceof InitiatePayment payment) {
            return payment(payment, PaymentStatus.COMPLETED, null, false);
        } else if (command instanceof OpenAccount open) {
            return account(open.accountId(), open.participantId(), open.currency(), open.type());
        } else if (command instanceof AccountCommand other) {
            var euro = CurrencyCode.of("EUR");
            return account(other.accountId(), new ParticipantId("BANKA"), euro, AccountType.CUSTOMER);
        } else if (command instanceof CutOff cutOff) {
            CycleId closed = CycleId.first(cutOff.currency());
            return new CycleCutOff(closed, closed.next());
        }
        return null;
    }

    private static AccountState account(AccountId id, ParticipantId owner, CurrencyCode currency, AccountType type) {
        return new AccountState(id, owner, currency, type, "OPEN", 12_30, 1_00, 11_30);
    }
}
