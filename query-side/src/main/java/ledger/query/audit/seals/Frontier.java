package ledger.query.audit.seals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The right edge of a growing Merkle tree (RFC 6962): the roots of its full subtrees, one for each bit of its size. It
 * is all that is needed to grow, so memory is logarithmic.
 */
final class Frontier {

    private final Hashing hashing;
    private final Deque<Hash> peaks = new ArrayDeque<>();
    private long size;

    Frontier(Hashing hashing) {
        this.hashing = hashing;
    }

    /** The frontier of a tree of this size, from the roots of its full subtrees, the largest first. */
    Frontier(Hashing hashing, long size, List<Hash> peaks) {
        this(hashing);
        if (peaks.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has other full subtrees");
        }
        peaks.forEach(this.peaks::push);
        this.size = size;
    }

    /** The roots of the full subtrees, the largest first. */
    List<Hash> peaks() {
        List<Hash> largestFirst = new ArrayList<>(peaks);
        Collections.reverse(largestFirst);
        return largestFirst;
    }

    /** Adds a leaf; or a full subtree, if all are of one height. */
    void add(Hash leaf) {
        Hash peak = leaf;
        for (long full = size; (full & 1) == 1; full >>= 1) {
            peak = hashing.node(peaks.pop(), peak);
        }
        peaks.push(peak);
        size++;
    }

    long size() {
        return size;
    }

    /** The root of the tree with a smaller one to the right of it; null while there is neither. */
    @Nullable
    Hash root(@Nullable Hash right) {
        Hash root = right;
        for (Hash peak : peaks) {
            root = root == null ? peak : hashing.node(peak, root);
        }
        return root;
    }

    /** The root of the tree; null while it has no leaf. */
    @Nullable
    Hash root() {
        return root(null);
    }
}
