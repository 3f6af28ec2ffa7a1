package ledger.command.clearing;

import java.util.List;
import java.util.Optional;
import ledger.command.clearing.ClearingSnapshot.Party;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.clearing.ClearingTerms;
import org.jspecify.annotations.Nullable;

/** A participant as the clearing of one currency sees it; sums are minor units. */
final class Member {

    private static final int FIRST_ALARM = 75;
    private static final int LAST_ALARM = 90;
    /** How far the use must fall below a threshold until reaching it is news again. */
    private static final int CALM = 10;

    private boolean admitted;
    private boolean suspended;
    private boolean barred;
    private boolean queueing;
    private @Nullable Money cap;
    private long unsettled;
    private long cover;
    private long collateral;
    private int alarmed;

    /** What events have told once, taken from a snapshot. */
    static Member of(Party party) {
        Member member = new Member();
        member.admitted = party.admitted();
        member.suspended = party.suspended();
        member.barred = party.barred();
        member.queueing = party.queueing();
        member.cap = party.cap();
        member.unsettled = party.unsettled();
        member.cover = party.cover();
        member.collateral = party.collateral();
        member.alarmed = party.alarmed();
        return member;
    }

    Party snapshot(ParticipantId id) {
        return new Party(id, admitted, suspended, barred, queueing, cap, unsettled, cover, collateral, alarmed);
    }

    /**
     * What the participant may send now: exactly at its limit it may.
     *
     * <p>Where settlement is deferred the limit is its net debit cap, none meaning zero, and in a prefunded scheme no
     * more than what its settlement account and its collateral cover; where it is immediate, what the account holds.
     */
    long liquidity(ClearingTerms terms) {
        return terms.model().isDeferred() ? unsettled + limit(terms) : cover;
    }

    private long limit(ClearingTerms terms) {
        long granted = cap == null ? 0 : cap.minor();
        return terms.prefunded() ? Math.min(granted, cover + collateral) : granted;
    }

    /** Whether what it owes is covered, if the scheme asks for that. */
    boolean isCovered(ClearingTerms terms) {
        return isCovered(terms, cover, collateral);
    }

    boolean isCovered(ClearingTerms terms, long otherCover, long otherCollateral) {
        return otherCover >= 0 && !(terms.prefunded() && -unsettled > otherCover + otherCollateral);
    }

    /** Whether a cap of this amount is backed, if the scheme asks for that. */
    boolean backs(Money otherCap, ClearingTerms terms) {
        return !terms.prefunded() || otherCap.minor() <= cover + collateral;
    }

    /** The highest threshold that the use of the limit has newly reached, in percent; 0 if none. */
    int alarm(ClearingTerms terms) {
        long used = usedPercent(terms);
        int reached = used >= LAST_ALARM ? LAST_ALARM : used >= FIRST_ALARM ? FIRST_ALARM : 0;
        return reached > alarmed ? reached : 0;
    }

    private long usedPercent(ClearingTerms terms) {
        long limit = limit(terms);
        return !terms.model().isDeferred() || limit <= 0 || unsettled >= 0 ? 0 : percent(-unsettled, limit);
    }

    private static long percent(long used, long limit) {
        return limit > Long.MAX_VALUE / 100 || used > Long.MAX_VALUE / 100 ? used / (limit / 100) : used * 100 / limit;
    }

    Money used(Money unit) {
        return new Money(Math.min(Math.max(0, -unsettled), Money.MAX_MINOR), unit.currency());
    }

    boolean isCappedAt(Money other) {
        return other.equals(cap);
    }

    @Nullable
    Money cap() {
        return cap;
    }

    boolean isAdmitted() {
        return admitted;
    }

    boolean isSuspended() {
        return suspended;
    }

    boolean isBarred() {
        return barred;
    }

    boolean isQueueing() {
        return queueing;
    }

    long unsettled() {
        return unsettled;
    }

    long cover() {
        return cover;
    }

    long collateral() {
        return collateral;
    }

    void admit(boolean nowSuspended) {
        admitted = true;
        suspended = nowSuspended;
    }

    void suspend(boolean now) {
        suspended = now;
    }

    void bar(boolean now) {
        barred = now;
    }

    void letQueue(boolean now) {
        queueing = now;
    }

    void cap(Money now) {
        cap = now;
    }

    void pledge(Money now) {
        collateral = now.minor();
    }

    void alarmedAt(int percent) {
        alarmed = percent;
    }

    /** Moves the position; an alarm may be given again when the use has fallen well below its threshold. */
    void move(long amount, ClearingTerms terms) {
        unsettled += amount;
        while (alarmed > 0 && usedPercent(terms) < alarmed - CALM) {
            alarmed = alarmed == LAST_ALARM ? FIRST_ALARM : 0;
        }
    }

    /** Moves what the settlement account holds. */
    void fund(long amount) {
        cover += amount;
    }

    /** Two are equal if the same is known of them, as after a replay. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Member member && known().equals(member.known());
    }

    @Override
    public int hashCode() {
        return known().hashCode();
    }

    private List<Object> known() {
        return List.of(
                admitted, suspended, barred, queueing, Optional.ofNullable(cap), unsettled, cover, collateral, alarmed);
    }
}
