package ledger.query.audit.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import ledger.query.audit.seals.Hashing;

/**
 * Replaces the last {@value #DIGITS} bytes of what is written by the SHA-256 of all before them, in hexadecimal. An
 * archive ends with a comment that leaves room for it, so that not one byte of it can change unnoticed.
 */
final class TrailingDigest extends FilterOutputStream {

    static final int DIGITS = 64;
    static final String LABEL = "sha256 ";

    private final MessageDigest sha = Hashing.sha256();
    private final byte[] held = new byte[DIGITS];
    private int count;

    TrailingDigest(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int released = Math.max(0, count + length - DIGITS);
        int ofHeld = Math.min(released, count);
        release(held, 0, ofHeld);
        System.arraycopy(held, ofHeld, held, 0, count - ofHeld);
        count -= ofHeld;
        int ofNew = released - ofHeld;
        release(bytes, from, ofNew);
        System.arraycopy(bytes, from + ofNew, held, count, length - ofNew);
        count += length - ofNew;
    }

    private void release(byte[] bytes, int from, int length) throws IOException {
        sha.update(bytes, from, length);
        out.write(bytes, from, length);
    }

    /** Writes the digest; nothing may be written any more. The stream below stays open. */
    void finish() throws IOException {
        out.write(HexFormat.of().formatHex(sha.digest()).getBytes(US_ASCII));
        out.flush();
    }
}
