package ledger.query.audit.seals;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Merkle tree over the leaves of a log, or over a part of it that begins with a tile. It grows by leaves, or by
 * whole tiles of {@value #TILE} leaves whose roots were kept.
 */
public final class Tree {

    /** So many leaves have their root stored; a power of two, so that a tile is a subtree. */
    public static final int TILE = 1_024;

    private final Hashing hashing;
    private final Frontier tiles;
    private Frontier tile;

    public Tree(Hashing hashing) {
        this.hashing = hashing;
        this.tiles = new Frontier(hashing);
        this.tile = new Frontier(hashing);
    }

    /** A tree of this size, from the roots of its full subtrees, the largest first. */
    public Tree(Hashing hashing, long size, List<Hash> peaks) {
        long whole = size / TILE;
        int large = Math.min(Long.bitCount(whole), peaks.size());
        this.hashing = hashing;
        this.tiles = new Frontier(hashing, whole, peaks.subList(0, large));
        this.tile = new Frontier(hashing, size % TILE, peaks.subList(large, peaks.size()));
    }

    /** The roots of the full subtrees, the largest first: all that is needed to go on. */
    public List<Hash> peaks() {
        List<Hash> peaks = new ArrayList<>(tiles.peaks());
        peaks.addAll(tile.peaks());
        return peaks;
    }

    /** Adds a leaf; answers the root of the tile that it completes, or null. */
    public @Nullable Hash add(Hash leaf) {
        tile.add(leaf);
        if (tile.size() < TILE) {
            return null;
        }
        Hash complete = tile.root();
        if (complete != null) {
            tiles.add(complete);
        }
        tile = new Frontier(hashing);
        return complete;
    }

    /** Adds a whole tile; only where no leaves of another one were added before. */
    public void addTile(Hash root) {
        if (tile.size() != 0) {
            throw new IllegalStateException("a tile in the middle of a tile");
        }
        tiles.add(root);
    }

    public long size() {
        return tiles.size() * TILE + tile.size();
    }

    public Hash root() {
        Hash root = tiles.root(tile.root());
        return root == null ? hashing.nothing() : root;
    }
}
