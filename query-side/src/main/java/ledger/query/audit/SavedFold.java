package ledger.query.audit;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.StreamCorruptedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far the log was followed, in a file, so that following it can go on where it stopped. Whoever can write the file
 * can make it lie; only a replay from the first event proves anything.
 */
public final class SavedFold {

    private static final Logger LOG = LoggerFactory.getLogger(SavedFold.class);

    /** What a saved state is made of; anything else in the file is refused unread. */
    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(
            "ledger.query.audit.*;tools.jackson.databind.**;java.util.*;java.lang.*;java.math.*;java.time.*;!*");

    private final Path file;

    public SavedFold(Path file) {
        this.file = file;
    }

    /** Replaces what was saved before. */
    public void save(LogFold log) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try (ObjectOutputStream out = new ObjectOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)))) {
            out.writeObject(log);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What was saved; empty if there is nothing, or nothing that this version of the ledger can read. */
    public Optional<LogFold> load() throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
                ObjectInputStream in = new ObjectInputStream(bytes)) {
            in.setObjectInputFilter(KNOWN);
            return Optional.of((LogFold) in.readObject());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (InvalidClassException | StreamCorruptedException | ClassNotFoundException e) {
            LOG.warn("{} cannot be read by this version and is not used: {}", file, e.toString());
            return Optional.empty();
        }
    }

    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
