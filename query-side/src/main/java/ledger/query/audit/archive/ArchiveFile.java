package ledger.query.audit.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import ledger.query.audit.seals.Hashing;
import ledger.query.audit.seals.SealJson;

/** An archive as a file: its parts, and whether each byte of it is what it was. */
final class ArchiveFile implements AutoCloseable {

    private static final int LARGEST_SMALL_PART = 64 * 1024 * 1024;

    private final ZipFile zip;

    ArchiveFile(Path path) throws IOException {
        this.zip = new ZipFile(path.toFile());
    }

    /** Whether the file is as it was written, to the last byte. */
    static boolean isUnaltered(Path path) throws IOException {
        MessageDigest sha = Hashing.sha256();
        long rest = Files.size(path) - TrailingDigest.DIGITS;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 64 * 1024)) {
            byte[] bytes = new byte[64 * 1024];
            while (rest > 0) {
                int count = in.read(bytes, 0, (int) Math.min(bytes.length, rest));
                if (count < 0) {
                    return false;
                }
                sha.update(bytes, 0, count);
                rest -= count;
            }
            String said = new String(in.readAllBytes(), US_ASCII);
            return rest == 0 && said.equals(HexFormat.of().formatHex(sha.digest()));
        }
    }

    Manifest manifest() throws IOException {
        Manifest manifest = SealJson.mapper().readValue(small(Manifest.NAME), Manifest.class);
        if (manifest == null || !manifest.format().equals(Manifest.FORMAT)) {
            throw new IOException(Manifest.NAME + " is not of the format \"" + Manifest.FORMAT + "\"");
        }
        return manifest;
    }

    /** The names that are in the archive and not in the manifest, or the other way round, or doubled. */
    Set<String> strayNames(Manifest manifest) {
        List<String> present =
                new ArrayList<>(zip.stream().map(ZipEntry::getName).toList());
        List<String> said = new ArrayList<>(
                manifest.files().stream().map(Manifest.Part::name).toList());
        said.add(Manifest.NAME);
        Set<String> stray = new TreeSet<>();
        for (String name : List.copyOf(said)) {
            if (!present.remove(name)) {
                stray.add(name);
            }
        }
        stray.addAll(present);
        return stray;
    }

    DigestedPart part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException(name + " is missing");
        }
        return new DigestedPart(new BufferedInputStream(zip.getInputStream(entry), 64 * 1024));
    }

    byte[] small(String name) throws IOException {
        try (InputStream in = part(name)) {
            byte[] bytes = in.readNBytes(LARGEST_SMALL_PART);
            if (bytes.length == LARGEST_SMALL_PART) {
                throw new IOException(name + " is too large");
            }
            return bytes;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
