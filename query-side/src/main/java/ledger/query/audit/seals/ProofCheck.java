package ledger.query.audit.seals;

import java.util.Iterator;
import java.util.List;

/** Checks proofs as whoever has only a checkpoint does: the algorithms of RFC 9162, section 2.1. */
public final class ProofCheck {

    private final Hashing hashing;

    public ProofCheck(Hashing hashing) {
        this.hashing = hashing;
    }

    /** Whether a leaf is at its index in the tree of this size and root. */
    public boolean includes(Hash leaf, long index, long size, List<Hash> path, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash beside : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = hashing.node(beside, hash);
                int up = Long.numberOfTrailingZeros(node);
                node >>= up;
                last >>= up;
            } else {
                hash = hashing.node(hash, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the tree of one size and root is the beginning of the larger one. */
    public boolean isConsistent(long size, Hash root, long larger, Hash largerRoot, List<Hash> path) {
        if (size < 1 || size > larger) {
            return false;
        }
        if (size == larger) {
            return path.isEmpty() && root.equals(largerRoot);
        }
        boolean full = Long.bitCount(size) == 1;
        if (path.isEmpty() && !full) {
            return false;
        }
        Iterator<Hash> nodes = path.iterator();
        int up = Long.numberOfTrailingZeros(size);
        return climb((size - 1) >> up, (larger - 1) >> up, full ? root : nodes.next(), nodes, root, largerRoot);
    }

    private boolean climb(long first, long second, Hash start, Iterator<Hash> nodes, Hash root, Hash largerRoot) {
        long node = first;
        long last = second;
        Hash old = start;
        Hash grown = start;
        while (nodes.hasNext()) {
            Hash beside = nodes.next();
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                old = hashing.node(beside, old);
                grown = hashing.node(beside, grown);
                int up = Long.numberOfTrailingZeros(node);
                node >>= up;
                last >>= up;
            } else {
                grown = hashing.node(grown, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(root) && grown.equals(largerRoot);
    }
}
