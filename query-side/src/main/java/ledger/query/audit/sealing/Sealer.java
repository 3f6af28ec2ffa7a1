package ledger.query.audit.sealing;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import ledger.query.audit.seals.BrokenSeals;
import ledger.query.audit.seals.Chain;
import ledger.query.audit.seals.Checkpoint;
import ledger.query.audit.seals.ExactEvent;
import ledger.query.audit.seals.Hash;
import ledger.query.audit.seals.Hashing;
import ledger.query.audit.seals.Leaves;
import ledger.query.audit.seals.SealKey;
import org.jspecify.annotations.Nullable;

/**
 * Seals what was committed. It goes on where the stored seals end, whoever made them, so nothing is lost between a
 * commit and its seal; and of two that seal the same events, the database lets one.
 */
public final class Sealer {

    /** So many events a checkpoint may seal; their leaves must fit in a value of every database. */
    private static final int MOST = 16_384;

    private static final int PAGE = 4_096;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final EventRows events;
    private final Seals seals;
    private final SealKey key;
    private final Clock clock;
    private final int most;
    private final Hashing hashing = new Hashing();
    private @Nullable Chain chain;

    public Sealer(EventRows events, Seals seals, SealKey key, Clock clock) {
        this(events, seals, key, clock, MOST);
    }

    /** @param most so many events are sealed at once, at the most */
    Sealer(EventRows events, Seals seals, SealKey key, Clock clock, int most) {
        this.events = events;
        this.seals = seals;
        this.key = key;
        this.clock = clock;
        this.most = most;
    }

    /** How many events are sealed. */
    public synchronized long size() {
        return chain().size();
    }

    /**
     * Seals the events up to this index, which must be committed, or as many of them as one checkpoint may seal.
     *
     * @return how many events are sealed now
     */
    public synchronized long seal(long head) {
        Chain growing = chain();
        chain = null; // whatever goes wrong, begin anew with what is stored
        if (growing.size() <= head) {
            seal(growing, Math.min(head + 1, growing.size() + most));
        }
        chain = growing;
        return growing.size();
    }

    /** Forgets what is known: another process may have sealed since. */
    public synchronized void forget() {
        chain = null;
    }

    private void seal(Chain growing, long size) {
        long from = growing.size();
        List<Hash> leaves = new ArrayList<>();
        List<Hash> tiles = new ArrayList<>();
        while (growing.size() < size) {
            for (ExactEvent event : page(growing.size(), size - 1)) {
                Hash leaf = hashing.leaf(event);
                leaves.add(leaf);
                Hash tile = growing.add(leaf);
                if (tile != null) {
                    tiles.add(tile);
                }
            }
        }
        Checkpoint checkpoint = Checkpoint.of(growing, TIME.format(clock.instant()), key);
        seals.store(new Seal(from, checkpoint, Leaves.of(leaves)), tiles, key.publicKey());
    }

    private List<ExactEvent> page(long from, long last) {
        List<ExactEvent> page = events.page(from - 1, last, PAGE);
        for (int i = 0; i < page.size(); i++) {
            if (page.get(i).globalIndex() != from + i) {
                throw new BrokenSeals("event " + (from + i) + " is missing in the log and cannot be sealed");
            }
        }
        if (page.isEmpty()) {
            throw new BrokenSeals("event " + from + " is missing in the log and cannot be sealed");
        }
        return page;
    }

    private Chain chain() {
        Chain known = chain;
        if (known == null) {
            known = seals.latest().map(new SealedTree(seals, hashing)::chain).orElseGet(() -> new Chain(hashing));
            chain = known;
        }
        return known;
    }
}
