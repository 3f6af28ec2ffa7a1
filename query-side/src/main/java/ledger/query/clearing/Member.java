package ledger.query.clearing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import ledger.messages.Money;
import ledger.query.progress.Row;

/** A member of a currency's clearing: its net debit cap and what it has not settled yet, in minor units. */
@Entity
@IdClass(MemberKey.class)
@Table(name = "clearing_member")
class Member extends Row {

    @Id
    private String currency;

    @Id
    private String participantId;

    private long netDebitCap;
    private long unsettledNet;
    private boolean suspended;

    protected Member() {}

    Member(MemberKey key) {
        this.currency = key.currency();
        this.participantId = key.participantId();
    }

    void limit(Money cap) {
        netDebitCap = cap.minor();
    }

    void suspend(boolean suspended) {
        this.suspended = suspended;
    }

    /** Counts an amount that was received, or, when negative, sent. */
    void count(long amount) {
        unsettledNet = Math.addExact(unsettledNet, amount);
    }

    String participantId() {
        return participantId;
    }

    long netDebitCap() {
        return netDebitCap;
    }

    /** How much more the member may send before its cap stops it. */
    long headroom() {
        return Math.addExact(netDebitCap, unsettledNet);
    }

    boolean isSuspended() {
        return suspended;
    }
}
