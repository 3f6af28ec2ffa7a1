package ledger.command.clearing;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import ledger.command.clearing.ClearingSnapshot.Party;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.messages.ParticipantId;
import ledger.messages.clearing.ClearingEvent.PaymentSettled;
import ledger.messages.clearing.ClearingTerms;
import ledger.messages.clearing.SettlementModel;
import ledger.messages.queue.QueueEvent.DeadlockFound;
import ledger.messages.queue.QueueEvent.PaymentsReleased;
import ledger.messages.settlements.NetMovement;
import ledger.messages.settlements.RemedyEvent.GuaranteeFundDrawn;
import ledger.messages.settlements.SettlementLeg;
import org.jspecify.annotations.Nullable;

/** What a clearing knows: its terms, members, cycles, waiting payments and fund. Facts change it, decisions read it. */
final class Book {

    private final Map<ParticipantId, Member> members = new HashMap<>();
    private final ClosedCycles closed = new ClosedCycles();
    private final WaitingPayments waiting = new WaitingPayments();
    private OpenCycle open;
    private ClearingTerms terms = ClearingTerms.DEFAULT;
    private @Nullable Fund fund;
    private @Nullable DeadlockFound deadlock;

    /** A clearing's first fact opens its first cycle, so nobody sees it missing. */
    @SuppressWarnings("NullAway.Init")
    Book() {}

    ClearingTerms terms() {
        return terms;
    }

    OpenCycle openCycle() {
        return open;
    }

    CurrencyCode currency() {
        return open.id().currency();
    }

    ClosedCycles closed() {
        return closed;
    }

    WaitingPayments waiting() {
        return waiting;
    }

    Optional<Fund> fund() {
        return Optional.ofNullable(fund);
    }

    /** What is known of a participant; one that was never heard of is nobody's member and has no cap. */
    Member member(ParticipantId participant) {
        Member member = members.get(participant);
        return member == null ? new Member() : member;
    }

    Collection<Member> members() {
        return members.values();
    }

    long liquidity(ParticipantId participant) {
        return member(participant).liquidity(terms);
    }

    /** What all settlement accounts hold, as far as the clearing was told. */
    SortedMap<ParticipantId, Long> covers() {
        var covers = new TreeMap<ParticipantId, Long>();
        members.forEach((participant, member) -> covers.put(participant, member.cover()));
        return covers;
    }

    /** Whether the participant may send and receive now. */
    boolean isActive(ParticipantId participant) {
        Member member = member(participant);
        return !member.isSuspended() && (terms.model().isDeferred() || settlesAtOnce(participant));
    }

    boolean settlesAtOnce(ParticipantId participant) {
        return closed.accountOf(participant).isPresent() && !member(participant).isBarred();
    }

    /** Whether payments are counted in the open cycle, or wait to be. */
    boolean isUnderWay() {
        return open.gross() > 0 || !waiting.isEmpty();
    }

    /** What events have told once, taken from a snapshot. */
    void restore(ClearingSnapshot snapshot) {
        open(snapshot.cycle(), snapshot.openedAt());
        snapshot.owed().forEach(owed -> open.add(owed.debtor(), owed.creditor(), owed.minor()));
        snapshot.members().forEach(party -> members.put(party.participant(), Member.of(party)));
        closed.restore(snapshot);
        waiting.restore(snapshot);
        terms = snapshot.terms();
        fund = snapshot.fund();
        deadlock = snapshot.deadlock();
    }

    List<Party> snapshotOfMembers() {
        return new TreeMap<>(members)
                .entrySet().stream()
                        .map(member -> member.getValue().snapshot(member.getKey()))
                        .toList();
    }

    void open(CycleId cycle, Instant at) {
        open = new OpenCycle(cycle, at);
    }

    void cutOff(CycleId next, Instant at) {
        closed.add(open.id(), open.obligations(), terms.model());
        open(next, at);
    }

    void agree(ClearingTerms now) {
        terms = now;
    }

    /** The last one that was told, if nothing was released since. */
    @Nullable
    DeadlockFound deadlock() {
        return deadlock;
    }

    void note(DeadlockFound found) {
        deadlock = found;
    }

    void found(Fund now) {
        fund = now;
    }

    /** The fund has paid what participants lacked into their settlement accounts. */
    void pay(GuaranteeFundDrawn event) {
        fund = fund == null ? null : fund.after(event);
        event.draws()
                .forEach(draw -> record(draw.participantId())
                        .fund(draw.fromCreditLines().minor()
                                + draw.fromContributions().minor()));
    }

    /** The member whose facts are being recorded. */
    Member record(ParticipantId participant) {
        return members.computeIfAbsent(participant, p -> new Member());
    }

    /** Counts a payment that is settled later. */
    void clear(ParticipantId debtor, ParticipantId creditor, long amount) {
        open.add(debtor, creditor, amount);
        move(debtor, -amount);
        move(creditor, amount);
    }

    /** Counts a payment that is settled now. */
    void settle(PaymentSettled event) {
        long minor = event.amount().minor();
        open.add(event.debtorParticipant(), event.creditorParticipant(), minor);
        fund(event.legs());
    }

    void release(PaymentsReleased event) {
        deadlock = null;
        event.payments().forEach(payment -> {
            waiting.remove(payment.paymentId());
            long minor = payment.amount().minor();
            open.add(payment.debtorParticipant(), payment.creditorParticipant(), minor);
        });
        if (event.model() == SettlementModel.IMMEDIATE_GROSS) {
            fund(event.legs());
        } else {
            for (NetMovement movement : event.movements()) {
                move(movement.participantId(), movement.net());
            }
        }
    }

    /** Moves what the settlement accounts hold. */
    void fund(List<SettlementLeg> legs) {
        legs.forEach(leg -> record(leg.participantId()).fund(leg.net()));
    }

    void move(ParticipantId participant, long amount) {
        record(participant).move(amount, terms);
    }
}
