package ledger.query.audit;

/** What a member of a clearing must look like, in minor units; the net is received minus sent. */
record MemberRow(long cap, long net, boolean suspended) {

    static final MemberRow NEW = new MemberRow(0, 0, false);

    MemberRow limited(long newCap) {
        return new MemberRow(newCap, net, suspended);
    }

    MemberRow plus(long amount) {
        return new MemberRow(cap, Math.addExact(net, amount), suspended);
    }

    MemberRow suspended(boolean isSuspended) {
        return new MemberRow(cap, net, isSuspended);
    }

    boolean isBeyondCap() {
        return net < -cap;
    }
}
