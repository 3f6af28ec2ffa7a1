package ledger.query.audit.seals;

/** The tree as proofs ask for it: the root over the leaves of a range, which may be any that RFC 6962 splits into. */
@FunctionalInterface
public interface Subtrees {

    /** The root over the leaves with these indexes. */
    Hash root(long from, long to);
}
