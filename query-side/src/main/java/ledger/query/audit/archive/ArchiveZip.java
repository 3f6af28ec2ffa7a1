package ledger.query.audit.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ledger.query.audit.seals.Hashing;

/** Writes the files of an archive one after the other, and takes down what each of them contains. */
final class ArchiveZip {

    private final TrailingDigest whole;
    private final ZipOutputStream zip;
    private final List<Manifest.Part> parts = new ArrayList<>();

    ArchiveZip(OutputStream out) {
        this.whole = new TrailingDigest(out);
        this.zip = new ZipOutputStream(whole, UTF_8);
        this.zip.setComment(TrailingDigest.LABEL + "0".repeat(TrailingDigest.DIGITS));
    }

    /** Something that writes. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    void add(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        MessageDigest sha = Hashing.sha256();
        Counted counted = new Counted(zip, sha);
        content.writeTo(counted);
        counted.flush();
        zip.closeEntry();
        parts.add(new Manifest.Part(name, counted.bytes, HexFormat.of().formatHex(sha.digest())));
    }

    void add(String name, byte[] content) throws IOException {
        add(name, out -> out.write(content));
    }

    List<Manifest.Part> parts() {
        return List.copyOf(parts);
    }

    void finish() throws IOException {
        zip.finish();
        whole.finish();
    }

    /** Counts and digests what goes through. */
    private static final class Counted extends DigestOutputStream {

        private long bytes;

        Counted(OutputStream out, MessageDigest sha) {
            super(out, sha);
        }

        @Override
        public void write(int one) throws IOException {
            super.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] source, int from, int length) throws IOException {
            super.write(source, from, length);
            bytes += length;
        }
    }
}
