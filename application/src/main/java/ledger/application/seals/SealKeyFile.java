package ledger.application.seals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import ledger.application.security.OwnersFile;
import ledger.query.audit.seals.SealKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The key in a file that only this user can read; made at the first boot. */
final class SealKeyFile {

    private static final Logger LOG = LoggerFactory.getLogger(SealKeyFile.class);

    private final Path path;

    SealKeyFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /** The key that is there, or a new one. Of two nodes that make it at once, both get the same. */
    SealKey key() {
        try {
            if (!Files.exists(path)) {
                create();
            }
            return SealKey.parse(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException("the key to seal with cannot be read from " + path, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(path + " is not a key to seal with: " + e.getMessage(), e);
        }
    }

    private void create() throws IOException {
        SealKey key = SealKey.generate();
        Path draft = OwnersFile.draft(path, key.pem());
        try {
            Files.createLink(path, draft); // fails where there is one by now, as no move does
            LOG.info("The key to seal with is new, in {}: {}", path, key.id());
        } catch (FileAlreadyExistsException e) {
            LOG.info("Another node has just made the key to seal with");
        } catch (UnsupportedOperationException e) {
            Files.move(draft, path);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
