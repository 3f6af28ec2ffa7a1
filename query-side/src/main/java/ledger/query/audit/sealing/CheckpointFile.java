package ledger.query.audit.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import ledger.query.audit.seals.BrokenSeals;
import ledger.query.audit.seals.Checkpoint;
import ledger.query.audit.seals.SealJson;

/** Checkpoints in a file, one JSON line each. A line without its end was being written in a crash, and is none. */
public final class CheckpointFile {

    private static final int CHUNK = 64 * 1024; // more than a hundred lines

    private final Path path;

    public CheckpointFile(Path path) {
        this.path = path;
    }

    public String name() {
        return String.valueOf(path.getFileName());
    }

    public Path path() {
        return path;
    }

    /** The last checkpoint, if there is any; throws {@link BrokenSeals} where the last line is none. */
    public Optional<Checkpoint> latest() {
        long size = size();
        String tail = text(Math.max(0, size - CHUNK), CHUNK);
        int end = tail.lastIndexOf('\n');
        if (end < 0) {
            return Optional.empty();
        }
        int begin = tail.lastIndexOf('\n', end - 1) + 1;
        return Optional.of(checkpoint(tail.substring(begin, end)));
    }

    /** The checkpoints that are there now, in the order of their lines, read as they are asked for. */
    public Iterator<Checkpoint> all() {
        return new Lines(size());
    }

    private Checkpoint checkpoint(String line) {
        try {
            return SealJson.checkpoint(line);
        } catch (IllegalArgumentException e) {
            throw new BrokenSeals("a line of " + name() + " is not a checkpoint");
        }
    }

    private long size() {
        try {
            return Files.exists(path) ? Files.size(path) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(long from, int most) {
        if (!Files.exists(path)) {
            return "";
        }
        ByteBuffer bytes = ByteBuffer.allocate(most);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            int read = 0;
            while (read >= 0 && bytes.hasRemaining()) {
                read = channel.read(bytes, from + bytes.position());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return UTF_8.decode(bytes.flip()).toString();
    }

    /** Reads a chunk at a time; nothing stays open in between. */
    private final class Lines implements Iterator<Checkpoint> {

        private final Deque<String> ready = new ArrayDeque<>();
        private final long limit;
        private long position;

        Lines(long limit) {
            this.limit = limit;
        }

        @Override
        public boolean hasNext() {
            if (ready.isEmpty() && position < limit) {
                String chunk = text(position, (int) Math.min(CHUNK, limit - position));
                int end = chunk.lastIndexOf('\n') + 1;
                chunk.substring(0, end).lines().forEach(ready::add);
                position += chunk.substring(0, end).getBytes(UTF_8).length;
                if (end == 0 && chunk.length() == CHUNK) {
                    throw new BrokenSeals("a line of " + name() + " is not a checkpoint");
                }
            }
            return !ready.isEmpty();
        }

        @Override
        public Checkpoint next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return checkpoint(ready.remove());
        }
    }
}
