package ledger.query.audit.sealing;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import ledger.messages.Problem;
import ledger.query.Answer;
import ledger.query.Items;
import ledger.query.Slice;
import ledger.query.audit.seals.Checkpoint;
import ledger.query.audit.seals.ExactEvent;
import ledger.query.audit.seals.Hash;
import ledger.query.audit.seals.Hashing;
import ledger.query.audit.seals.Proofs;
import ledger.query.audit.seals.PublicSealKey;

/** Answers auditors what is stored, what of it is sealed, and what proves it. */
public final class SealEnquiry {

    private final EventRows events;
    private final Seals seals;
    private final Verification verification;
    private final PublicSealKey ownKey;
    private final ReentrantLock verifying = new ReentrantLock();

    public SealEnquiry(DataSource dataSource, OutsideSeals outside, PublicSealKey ownKey) {
        this.events = new EventRows(dataSource);
        this.seals = new Seals(dataSource);
        this.verification = new Verification(dataSource, outside, ownKey);
        this.ownKey = ownKey;
    }

    /** The stored events from an index on. */
    public Items<EventView> events(long from, int limit) {
        Hashing hashing = new Hashing();
        long head = events.head();
        List<EventView> page = events.page(from - 1, head, limit).stream()
                .map(event -> EventView.of(event, hashing.leaf(event)))
                .toList();
        long next = page.isEmpty() ? from : page.get(page.size() - 1).index() + 1;
        return new Items<>(page, next <= head ? String.valueOf(next) : null, head);
    }

    /** Verifies everything; throws {@link Problem#OVERLOADED} while somebody else has it done. */
    public Verdict verify() {
        if (!verifying.tryLock()) {
            throw Problem.OVERLOADED.because("a verification is under way");
        }
        try {
            return verification.verify();
        } finally {
            verifying.unlock();
        }
    }

    /** The proof that an event is in the log of the latest checkpoint. */
    public InclusionView inclusion(long index) {
        ExactEvent event = events.page(index - 1, index, 1).stream()
                .findFirst()
                .orElseThrow(() -> Problem.NOT_FOUND.because("there is no event " + index));
        Checkpoint latest = seals.latest()
                .filter(checkpoint -> checkpoint.size() > index)
                .orElseThrow(() -> Problem.CONFLICT.because("event " + index + " is not sealed yet"));
        Hashing hashing = new Hashing();
        List<Hash> path = Proofs.inclusion(index, latest.size(), new SealedTree(seals, hashing));
        return new InclusionView(index, hashing.leaf(event), path, latest);
    }

    /** The proof that what was sealed at one size is the beginning of what was at another. */
    public ConsistencyView consistency(long from, long to) {
        if (from < 1 || from > to) {
            throw Problem.MALFORMED.because("from, to: two sizes of the log, at least 1, the smaller one first");
        }
        if (to > seals.size()) {
            throw Problem.CONFLICT.because("the log is not sealed up to " + to + " events yet");
        }
        SealedTree tree = new SealedTree(seals, new Hashing());
        return new ConsistencyView(from, tree.root(0, from), to, tree.root(0, to), Proofs.consistency(from, to, tree));
    }

    /** The checkpoints, the latest first. */
    public Items<Checkpoint> checkpoints(Slice slice) {
        List<Checkpoint> rows = seals.newestFirst(slice.cursorIndex(Long.MAX_VALUE), slice.rows());
        return Items.of(rows, slice, checkpoint -> checkpoint, Checkpoint::size, events.head());
    }

    /** The key that this node seals with. */
    public KeyView ownKey() {
        return KeyView.of(ownKey);
    }

    /** Every key that anything was sealed with. */
    public Answer<List<KeyView>> keys() {
        List<KeyView> keys = seals.keys().values().stream()
                .map(KeyView::of)
                .sorted(Comparator.comparing(KeyView::keyId))
                .toList();
        return new Answer<>(keys, events.head());
    }
}
