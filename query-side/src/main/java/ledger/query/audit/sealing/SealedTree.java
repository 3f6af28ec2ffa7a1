package ledger.query.audit.sealing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import ledger.query.audit.seals.BrokenSeals;
import ledger.query.audit.seals.Chain;
import ledger.query.audit.seals.Checkpoint;
import ledger.query.audit.seals.Hash;
import ledger.query.audit.seals.Hashing;
import ledger.query.audit.seals.Subtrees;
import ledger.query.audit.seals.Tree;

/** The tree over what is sealed, from the stored roots of whole tiles and the stored leaves of the others. */
public final class SealedTree implements Subtrees {

    private final Seals seals;
    private final Hashing hashing;

    public SealedTree(Seals seals, Hashing hashing) {
        this.seals = seals;
        this.hashing = hashing;
    }

    @Override
    public Hash root(long from, long to) {
        return tree(from, to).root();
    }

    /** The chain as a checkpoint left it; throws {@link BrokenSeals} where what is stored says otherwise. */
    Chain chain(Checkpoint checkpoint) {
        Chain chain = new Chain(hashing, tree(0, checkpoint.size()), checkpoint.head());
        if (!chain.isOf(checkpoint)) {
            throw new BrokenSeals("the leaves and roots that are stored are not those of the " + checkpoint);
        }
        return chain;
    }

    private Tree tree(long from, long to) {
        Tree tree = new Tree(hashing);
        if (from % Tree.TILE == 0) {
            seals.tiles(from / Tree.TILE, to / Tree.TILE).forEachRemaining(tree::addTile);
        }
        addLeaves(tree, from + tree.size(), to);
        return tree;
    }

    private void addLeaves(Tree tree, long from, long to) {
        for (Hash leaf : leaves(from, to)) {
            Hash unused = tree.add(leaf);
        }
    }

    /** The roots of the full subtrees of the tree of this size, the largest first. */
    public List<Hash> peaks(long size) {
        return tree(0, size).peaks();
    }

    /** The stored leaves of a range, which must be a short one. */
    public List<Hash> leaves(long from, long to) {
        List<Hash> leaves = new ArrayList<>();
        long next = from;
        Iterator<Seal> sealed = seals.seals(from, Long.MAX_VALUE);
        while (next < to) {
            if (!sealed.hasNext()) {
                throw new BrokenSeals("no leaves are stored of the events from " + next + " on");
            }
            Seal seal = sealed.next();
            for (long index = next; index < Math.min(to, seal.size()); index++) {
                leaves.add(seal.leaves().get((int) (index - seal.from())));
            }
            next = seal.size();
        }
        return leaves;
    }
}
