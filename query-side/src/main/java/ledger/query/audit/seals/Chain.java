package ledger.query.audit.seals;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sealed of a log up to some event: how many there are, the head of the chain, and the tree. */
public final class Chain {

    private final Hashing hashing;
    private final Tree tree;
    private Hash head;

    /** The chain of a log without events. */
    public Chain(Hashing hashing) {
        this(hashing, new Tree(hashing), Hash.ZERO);
    }

    /** A chain that goes on where one was left. */
    public Chain(Hashing hashing, Tree tree, Hash head) {
        this.hashing = hashing;
        this.tree = tree;
        this.head = head;
    }

    /** Adds the leaf of the next event; answers the root of the tile that it completes, or null. */
    public @Nullable Hash add(Hash leaf) {
        head = hashing.link(head, leaf);
        return tree.add(leaf);
    }

    /** The roots of the tree's full subtrees, the largest first. */
    public List<Hash> peaks() {
        return tree.peaks();
    }

    public long size() {
        return tree.size();
    }

    public Hash head() {
        return head;
    }

    public Hash root() {
        return tree.root();
    }

    /** Whether a checkpoint says of this log what is true. */
    public boolean isOf(Checkpoint checkpoint) {
        return checkpoint.size() == size()
                && checkpoint.head().equals(head)
                && checkpoint.root().equals(root());
    }
}
