package ledger.application.auditkit;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Keeps an archive as it arrives, byte by byte, and counts on the way how many events have arrived. */
final class ArchiveDownload {

    private static final int CHUNK = 64 * 1024;

    private final InputStream kept;
    private final LongConsumer arrived;

    /** @param arrived is told how many events have arrived */
    ArchiveDownload(InputStream from, OutputStream to, LongConsumer arrived) {
        this.kept = new Keeping(from, to);
        this.arrived = arrived;
    }

    /** Reads it to its end. */
    void read() throws IOException {
        ZipInputStream zip = new ZipInputStream(kept);
        long lines = 0;
        byte[] chunk = new byte[CHUNK];
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            boolean events = entry.getName().startsWith("events.");
            for (int count = zip.read(chunk); count >= 0; count = zip.read(chunk)) {
                lines += events ? lines(chunk, count) : 0;
                arrived.accept(lines);
            }
        }
        long unused = kept.transferTo(OutputStream.nullOutputStream()); // what is behind the last file
    }

    private static int lines(byte[] bytes, int count) {
        int lines = 0;
        for (int at = 0; at < count; at++) {
            lines += bytes[at] == '\n' ? 1 : 0;
        }
        return lines;
    }

    /** Writes down whatever is read. */
    private static final class Keeping extends FilterInputStream {

        private final OutputStream to;

        Keeping(InputStream from, OutputStream to) {
            super(from);
            this.to = to;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int count = super.read(target, from, length);
            if (count > 0) {
                to.write(target, from, count);
            }
            return count;
        }
    }
}
