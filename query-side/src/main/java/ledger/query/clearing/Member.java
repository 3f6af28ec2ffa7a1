package ledger.query.clearing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import ledger.messages.Money;
import ledger.messages.clearing.ClearingTerms;
import ledger.query.progress.ColumnType;
import ledger.query.progress.Row;
import ledger.query.progress.RowTable;

/** A member of a currency's clearing: its limits and what it has not settled yet, in minor units. */
@Entity
@IdClass(MemberKey.class)
@Table(name = "clearing_member")
class Member extends Row {

    static final RowTable<Member> TABLE = new RowTable<Member>("clearing_member")
            .key("currency", ColumnType.TEXT, member -> member.currency)
            .key("participant_id", ColumnType.TEXT, member -> member.participantId)
            .changing("net_debit_cap", ColumnType.NUMBER, member -> member.netDebitCap)
            .changing("unsettled_net", ColumnType.NUMBER, member -> member.unsettledNet)
            .changing("cover", ColumnType.NUMBER, member -> member.cover)
            .changing("collateral", ColumnType.NUMBER, member -> member.collateral)
            .changing("queueing", ColumnType.FLAG, member -> member.queueing)
            .changing("suspended", ColumnType.FLAG, member -> member.suspended)
            .changing("applied_index", ColumnType.NUMBER, Member::appliedIndex);

    @Id
    private String currency;

    @Id
    private String participantId;

    private long netDebitCap;
    private long unsettledNet;
    private long cover;
    private long collateral;
    private boolean queueing;
    private boolean suspended;

    protected Member() {}

    Member(MemberKey key) {
        this.currency = key.currency();
        this.participantId = key.participantId();
    }

    static Member read(ResultSet row) throws SQLException {
        Member member = new Member(new MemberKey(row.getString(1), row.getString(2)));
        member.netDebitCap = row.getLong(3);
        member.unsettledNet = row.getLong(4);
        member.cover = row.getLong(5);
        member.collateral = row.getLong(6);
        member.queueing = row.getBoolean(7);
        member.suspended = row.getBoolean(8);
        member.reflects(row.getLong(9));
        return member;
    }

    MemberKey key() {
        return new MemberKey(currency, participantId);
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

    /** Counts what can be paid from the settlement account from now on, or, when negative, no longer. */
    void fund(long change) {
        cover = Math.addExact(cover, change);
    }

    void pledge(Money pledged) {
        collateral = pledged.minor();
    }

    void letQueue(boolean agreed) {
        queueing = agreed;
    }

    String participantId() {
        return participantId;
    }

    long netDebitCap() {
        return netDebitCap;
    }

    /**
     * How much more the member may send before its limit stops it: what its settlement account holds where settlement
     * is immediate, else its cap and its position, and in a prefunded scheme no more than what is covered.
     */
    long headroom(ClearingTerms terms) {
        if (!terms.model().isDeferred()) {
            return cover;
        }
        long limit = terms.prefunded() ? Math.min(netDebitCap, Math.addExact(cover, collateral)) : netDebitCap;
        return Math.addExact(limit, unsettledNet);
    }

    /** Whether its payments wait for liquidity even where they do not ask for it. */
    boolean isQueueing() {
        return queueing;
    }

    boolean isSuspended() {
        return suspended;
    }
}
