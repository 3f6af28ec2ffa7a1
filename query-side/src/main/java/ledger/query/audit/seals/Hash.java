package ledger.query.audit.seals;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 hash; as text, 64 lower-case hexadecimal digits. */
public final class Hash {

    public static final int BYTES = 32;

    /** What a log without events is sealed with. */
    public static final Hash ZERO = new Hash(new byte[BYTES]);

    private static final HexFormat HEX = HexFormat.of();

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Finishes a digest. */
    static Hash of(MessageDigest sha256) {
        return new Hash(sha256.digest());
    }

    /** The 32 bytes that begin at a place. */
    public static Hash of(byte[] source, int from) {
        if (from < 0 || source.length - from < BYTES) {
            throw new IllegalArgumentException("a hash has " + BYTES + " bytes");
        }
        return new Hash(Arrays.copyOfRange(source, from, from + BYTES));
    }

    /** Exactly 32 bytes. */
    public static Hash of(byte[] source) {
        if (source.length != BYTES) {
            throw new IllegalArgumentException("a hash has " + BYTES + " bytes, not " + source.length);
        }
        return of(source, 0);
    }

    /** Reads 64 lower-case hexadecimal digits. */
    @JsonCreator
    public static Hash parse(String text) {
        if (!text.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a hash: 64 lower-case hexadecimal digits");
        }
        return new Hash(HEX.parseHex(text));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    void addTo(MessageDigest digest) {
        digest.update(bytes);
    }

    void copyTo(byte[] target, int at) {
        System.arraycopy(bytes, 0, target, at, BYTES);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    @JsonValue
    public String toString() {
        return HEX.formatHex(bytes);
    }
}
