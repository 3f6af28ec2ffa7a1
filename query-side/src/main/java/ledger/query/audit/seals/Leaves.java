package ledger.query.audit.seals;

import java.util.List;

/** The leaves of events in a row, 32 bytes each. */
public final class Leaves {

    private final byte[] bytes;

    private Leaves(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Leaves as they are stored. */
    public static Leaves of(byte[] stored) {
        if (stored.length % Hash.BYTES != 0) {
            throw new IllegalArgumentException("half a leaf");
        }
        return new Leaves(stored.clone());
    }

    public static Leaves of(List<Hash> hashes) {
        byte[] bytes = new byte[hashes.size() * Hash.BYTES];
        for (int i = 0; i < hashes.size(); i++) {
            hashes.get(i).copyTo(bytes, i * Hash.BYTES);
        }
        return new Leaves(bytes);
    }

    public int count() {
        return bytes.length / Hash.BYTES;
    }

    public Hash get(int number) {
        return Hash.of(bytes, number * Hash.BYTES);
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
