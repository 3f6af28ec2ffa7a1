package ledger.query.audit.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import ledger.query.audit.seals.Hash;
import ledger.query.audit.seals.Leaves;

/** The leaves of all events in a file, 32 bytes each and nothing else: that of event n begins at byte 32 n. */
public final class LeafFile {

    private static final int CHUNK = 8_192;

    private final Path path;

    public LeafFile(Path path) {
        this.path = path;
    }

    public String name() {
        return String.valueOf(path.getFileName());
    }

    public Path path() {
        return path;
    }

    /** How many leaves there are. */
    public long count() {
        try {
            return Files.exists(path) ? Files.size(path) / Hash.BYTES : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The leaves from an index on, read as they are asked for. */
    public Iterator<Leaves> from(long index) {
        return Pages.map(new Pages<>(last -> chunk(last == null ? index : last.end())), Chunk::leaves);
    }

    /** The leaf with this index, if there is one. */
    Optional<Hash> leaf(long index) {
        Leaves one = chunk(index, 1).leaves();
        return one.count() == 0 ? Optional.empty() : Optional.of(one.get(0));
    }

    private List<Chunk> chunk(long from) {
        Chunk chunk = chunk(from, CHUNK);
        return chunk.leaves().count() == 0 ? List.of() : List.of(chunk);
    }

    private Chunk chunk(long from, int most) {
        if (!Files.exists(path)) {
            return new Chunk(from, Leaves.of(new byte[0]));
        }
        ByteBuffer bytes = ByteBuffer.allocate(most * Hash.BYTES);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            int read = 0;
            while (read >= 0 && bytes.hasRemaining()) {
                read = channel.read(bytes, from * Hash.BYTES + bytes.position());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int whole = bytes.position() - bytes.position() % Hash.BYTES;
        return new Chunk(from, Leaves.of(Arrays.copyOf(bytes.array(), whole)));
    }

    /** Writes leaves from an index on, durably; whatever is there already was not vouched for. */
    void write(long index, List<Leaves> leaves) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(index * Hash.BYTES);
            channel.position(index * Hash.BYTES);
            for (Leaves part : leaves) {
                ByteBuffer bytes = ByteBuffer.wrap(part.bytes());
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            channel.force(true);
        }
    }

    private record Chunk(long begin, Leaves leaves) {

        long end() {
            return begin + leaves.count();
        }
    }
}
