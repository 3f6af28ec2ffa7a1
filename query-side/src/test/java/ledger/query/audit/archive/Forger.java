package ledger.query.audit.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs an archive anew with other contents. */
final class Forger {

    private final Path file;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    Forger(Path archive) throws IOException {
        this.file = archive;
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
    }

    void replaceIn(String part, String text, String other) {
        String before = new String(parts.getOrDefault(part, new byte[0]), UTF_8);
        if (!before.contains(text)) {
            throw new AssertionError(part + " does not contain " + text);
        }
        parts.put(part, before.replace(text, other).getBytes(UTF_8));
    }

    Path write() throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }
}
