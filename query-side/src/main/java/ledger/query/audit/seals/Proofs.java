package ledger.query.audit.seals;

import java.util.ArrayList;
import java.util.List;

/** Proofs of RFC 6962, section 2.1: that a leaf is in a tree, and that a tree is the beginning of a larger one. */
public final class Proofs {

    private Proofs() {}

    /** The nodes beside the way from a leaf to the root, the lowest first. */
    public static List<Hash> inclusion(long index, long size, Subtrees tree) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " among " + size);
        }
        List<Hash> path = new ArrayList<>();
        include(path, index, 0, size, tree);
        return path;
    }

    private static void include(List<Hash> path, long index, long from, long to, Subtrees tree) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            include(path, index, from, middle, tree);
            path.add(tree.root(middle, to));
        } else {
            include(path, index, middle, to, tree);
            path.add(tree.root(from, middle));
        }
    }

    /** The nodes that both trees have or the larger one adds. */
    public static List<Hash> consistency(long size, long larger, Subtrees tree) {
        if (size < 1 || size > larger) {
            throw new IllegalArgumentException("no tree of " + size + " leaves begins one of " + larger);
        }
        List<Hash> path = new ArrayList<>();
        extend(path, size, 0, larger, true, tree);
        return path;
    }

    /** @param whole whether the smaller tree itself, which the verifier knows, ends where this range does */
    private static void extend(List<Hash> path, long size, long from, long to, boolean whole, Subtrees tree) {
        if (size == to) {
            if (!whole) {
                path.add(tree.root(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (size <= middle) {
            extend(path, size, from, middle, whole, tree);
            path.add(tree.root(middle, to));
        } else {
            extend(path, size, middle, to, false, tree);
            path.add(tree.root(from, middle));
        }
    }

    /** The largest power of two below the size. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
