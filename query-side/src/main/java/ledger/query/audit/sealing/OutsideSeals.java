package ledger.query.audit.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ledger.query.audit.seals.BrokenSeals;
import ledger.query.audit.seals.Checkpoint;
import ledger.query.audit.seals.Hash;
import ledger.query.audit.seals.Hashing;
import ledger.query.audit.seals.PublicSealKey;
import ledger.query.audit.seals.SealJson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is sealed, kept outside the database: the checkpoints in one file and the leaves in another beside it. Whoever
 * rewrites the database, seals and all, contradicts these files.
 *
 * <p>They are only ever appended to, and only what continues them: each seal must begin where the file ends, its chain
 * must go on from the file's head, and its signature must be right.
 */
public final class OutsideSeals {

    private static final Logger LOG = LoggerFactory.getLogger(OutsideSeals.class);
    private static final String ENDING = ".ndjson";
    private static final int AT_ONCE = 16;

    private final CheckpointFile checkpoints;
    private final LeafFile leaves;
    private final Hashing hashing = new Hashing();

    /** @param file where the checkpoints are; the leaves are beside it, in {@code checkpoints.leaves} for example */
    public OutsideSeals(Path file) {
        Path absolute = file.toAbsolutePath();
        String name = String.valueOf(absolute.getFileName());
        String stem = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        this.checkpoints = new CheckpointFile(absolute);
        this.leaves = new LeafFile(absolute.resolveSibling(stem + ".leaves"));
    }

    public CheckpointFile checkpoints() {
        return checkpoints;
    }

    public LeafFile leaves() {
        return leaves;
    }

    /** How many events are sealed here. */
    public long size() {
        return checkpoints.latest().map(Checkpoint::size).orElse(0L);
    }

    /** As {@link #size}; where the last line is broken, what the leaves say. */
    long roughSize() {
        try {
            return size();
        } catch (BrokenSeals e) {
            return leaves.count();
        }
    }

    /** Copies what the database has and the files lack; another process that is at it lets this one do nothing. */
    public synchronized void catchUp(Seals seals) throws IOException {
        Path path = checkpoints.path();
        Files.createDirectories(Optional.ofNullable(path.getParent()).orElse(path));
        // A file of its own: closing any other channel of a locked file would release the lock.
        Path locked = path.resolveSibling(checkpoints.name() + ".lock");
        try (FileChannel guard = FileChannel.open(locked, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(guard);
                FileChannel file = FileChannel.open(
                        path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (lock != null) {
                dropUnfinishedLine(file);
                copy(seals, file);
            }
        }
    }

    private static @Nullable FileLock lock(FileChannel guard) throws IOException {
        try {
            return guard.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // somebody in this very process
        }
    }

    private static void dropUnfinishedLine(FileChannel file) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        long end = file.size();
        while (end > 0 && file.read(one.clear(), end - 1) == 1 && one.get(0) != '\n') {
            end--;
        }
        file.truncate(end);
    }

    private void copy(Seals seals, FileChannel file) throws IOException {
        Checkpoint last = checkpoints.latest().orElse(null);
        Map<String, PublicSealKey> keys = seals.keys();
        Iterator<Seal> missing = seals.seals(last == null ? 0 : last.size(), Long.MAX_VALUE);
        while (missing.hasNext()) {
            List<Seal> next = new ArrayList<>();
            while (missing.hasNext() && next.size() < AT_ONCE) {
                Seal seal = missing.next();
                check(last, seal, keys);
                next.add(seal);
                last = seal.checkpoint();
            }
            append(next, file);
        }
    }

    private void check(@Nullable Checkpoint last, Seal seal, Map<String, PublicSealKey> keys) {
        Hash head = last == null ? Hash.ZERO : last.head();
        for (int i = 0; i < seal.leaves().count(); i++) {
            head = hashing.link(head, seal.leaves().get(i));
        }
        Checkpoint checkpoint = seal.checkpoint();
        if (seal.from() != (last == null ? 0 : last.size()) || !head.equals(checkpoint.head())) {
            throw new BrokenSeals("the " + checkpoint + " in the database does not continue " + checkpoints.name());
        }
        PublicSealKey key = keys.get(checkpoint.keyId());
        if (key == null || !key.hasSigned(checkpoint)) {
            throw new BrokenSeals("the " + checkpoint + " in the database is not signed by a key that is known");
        }
        if (last != null && !last.keyId().equals(checkpoint.keyId())) {
            LOG.warn("checkpoints are signed with another key from {} events on: {}", last.size(), key.id());
        }
    }

    private void append(List<Seal> seals, FileChannel file) throws IOException {
        long from = seals.get(0).from();
        if (leaves.count() < from) {
            throw new BrokenSeals(leaves.name() + " lacks leaves of events that " + checkpoints.name() + " seals");
        }
        leaves.write(from, seals.stream().map(Seal::leaves).toList());
        StringBuilder lines = new StringBuilder();
        seals.forEach(seal -> lines.append(SealJson.line(seal.checkpoint())).append('\n'));
        ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(UTF_8));
        file.position(file.size());
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        file.force(true);
    }

    /** The leaf of the last event that is sealed here, if any is. */
    Optional<Hash> lastLeaf() {
        long size = size();
        return size == 0 ? Optional.empty() : leaves.leaf(size - 1);
    }

    /**
     * Puts the files aside under a name of their own, so that new ones begin; nothing is lost.
     *
     * @return whether they were put aside; false where some were before, under this very name
     */
    boolean putAside(String label) throws IOException {
        Path aside = checkpoints.path().resolveSibling(checkpoints.name() + label);
        if (Files.exists(aside)) {
            return false;
        }
        if (Files.exists(leaves.path())) {
            Files.move(leaves.path(), leaves.path().resolveSibling(leaves.name() + label));
        }
        Files.move(checkpoints.path(), aside); // last, so that a crash before it lets this be done again
        return true;
    }
}
