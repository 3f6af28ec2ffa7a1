package ledger.query.audit;

import java.io.Serializable;

/**
 * What a member of a clearing must look like, in minor units.
 *
 * @param net received minus sent, of all that is not settled
 * @param cover what can be paid from its settlement account
 */
record MemberRow(long cap, long net, boolean suspended, long cover, long collateral, boolean queueing)
        implements Serializable {

    static final MemberRow NEW = new MemberRow(0, 0, false, 0, 0, false);

    MemberRow limited(long newCap) {
        return new MemberRow(newCap, net, suspended, cover, collateral, queueing);
    }

    MemberRow plus(long amount) {
        return new MemberRow(cap, Math.addExact(net, amount), suspended, cover, collateral, queueing);
    }

    MemberRow suspended(boolean isSuspended) {
        return new MemberRow(cap, net, isSuspended, cover, collateral, queueing);
    }

    MemberRow funded(long change) {
        return new MemberRow(cap, net, suspended, Math.addExact(cover, change), collateral, queueing);
    }

    MemberRow pledged(long newCollateral) {
        return new MemberRow(cap, net, suspended, cover, newCollateral, queueing);
    }

    MemberRow queueing(boolean isQueueing) {
        return new MemberRow(cap, net, suspended, cover, collateral, isQueueing);
    }

    /** How much more it may send before its limit stops it. */
    long headroom(TermsRow terms) {
        return terms.isDeferred() ? Math.addExact(limit(terms), net) : cover;
    }

    private long limit(TermsRow terms) {
        return terms.prefunded() ? Math.min(cap, Math.addExact(cover, collateral)) : cap;
    }

    /** Whether it has sent more than it may: it owes more than its limit, or its account is empty. */
    boolean isBeyondLimit(TermsRow terms) {
        return headroom(terms) < 0;
    }
}
