package ledger.command.clearing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ledger.command.clearing.queue.QueuedPayment;
import ledger.messages.AccountId;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.clearing.ClearingTerms;
import ledger.messages.clearing.Obligation;
import ledger.messages.clearing.SettlementModel;
import ledger.messages.queue.QueueEvent.DeadlockFound;
import ledger.messages.settlements.SettlementLeg;
import org.jspecify.annotations.Nullable;

/**
 * All that a clearing's events tell of it up to one of them, so that they need not be told again. A change of what is
 * here, or of what events make of it, is a new revision of the snapshot.
 *
 * @param cycle the one that takes payments, with what is owed in it
 * @param arrivals how many payments have ever waited
 * @param fund the guarantee fund, if there is one
 * @param deadlock the last one that was told, if nothing was released since
 */
public record ClearingSnapshot(
        CycleId cycle,
        Instant openedAt,
        List<Obligation> owed,
        ClearingTerms terms,
        List<Party> members,
        List<ClosedCycle> closed,
        List<FixedLegs> fixed,
        List<NamedAccount> accounts,
        List<Waiting> waiting,
        long arrivals,
        @Nullable Fund fund,
        @Nullable DeadlockFound deadlock) {

    /** Obligations and waiting payments; that many are copied within some ten milliseconds. */
    private static final int MOST = 100_000;

    /** Nothing while there is more to be copied than a payment should wait for. */
    static Optional<ClearingSnapshot> of(Book book) {
        int size = book.openCycle().pairs()
                + book.closed().pairs()
                + book.waiting().count();
        if (size > MOST) {
            return Optional.empty();
        }
        return Optional.of(new ClearingSnapshot(
                book.openCycle().id(),
                book.openCycle().openedAt(),
                book.openCycle().owed(),
                book.terms(),
                book.snapshotOfMembers(),
                book.closed().snapshotOfCycles(),
                book.closed().snapshotOfLegs(),
                book.closed().snapshotOfAccounts(),
                book.waiting().snapshot(),
                book.waiting().arrivals(),
                book.fund().orElse(null),
                book.deadlock()));
    }

    /** A member; sums are minor units. */
    record Party(
            ParticipantId participant,
            boolean admitted,
            boolean suspended,
            boolean barred,
            boolean queueing,
            @Nullable Money cap,
            long unsettled,
            long cover,
            long collateral,
            int alarmed) {}

    /** A cycle that is cut off and not settled. */
    record ClosedCycle(CycleId cycle, List<Obligation> owed, SettlementModel model) {}

    /** What the last attempt to settle a cycle set out to book. */
    record FixedLegs(CycleId cycle, List<SettlementLeg> legs) {}

    /** Where a participant settles. */
    record NamedAccount(ParticipantId participant, AccountId account) {}

    /** A payment that waits for liquidity. */
    record Waiting(QueuedPayment payment, Instant expiresAt) {}
}
