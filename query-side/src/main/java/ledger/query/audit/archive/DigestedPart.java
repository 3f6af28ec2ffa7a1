package ledger.query.audit.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import ledger.query.audit.seals.Hashing;

/** A file of an archive, digested while it is read. */
final class DigestedPart extends FilterInputStream {

    private final MessageDigest sha = Hashing.sha256();
    private long bytes;

    DigestedPart(InputStream in) {
        super(in);
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
            sha.update(target, from, count);
            bytes += count;
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Reads what is left of it; answers whether all of it is what the manifest says. To be asked once. */
    boolean isWhatIsSaid(Manifest.Part said) throws IOException {
        byte[] rest = new byte[8_192];
        while (read(rest, 0, rest.length) >= 0) {
            // Only digested.
        }
        return bytes == said.bytes() && HexFormat.of().formatHex(sha.digest()).equals(said.sha256());
    }
}
