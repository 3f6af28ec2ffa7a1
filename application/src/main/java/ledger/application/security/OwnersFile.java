package ledger.application.security;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes secrets into files that only this user can read. */
public final class OwnersFile {

    private OwnersFile() {}

    /** Writes the text durably into a new file beside another, which it is to become; whoever asks moves it there. */
    public static Path draft(Path target, String text) throws IOException {
        Path file = target.toAbsolutePath();
        Path directory = file.getParent();
        if (directory == null) {
            throw new IOException(target + " is not a file");
        }
        Files.createDirectories(directory);
        Path draft = Files.createTempFile(directory, String.valueOf(file.getFileName()), ".tmp", onlyOwner(directory));
        Files.writeString(draft, text);
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return draft;
    }

    /** Mode 0600 from the file's first moment, where the file system knows modes. */
    private static FileAttribute<?>[] onlyOwner(Path directory) {
        boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
