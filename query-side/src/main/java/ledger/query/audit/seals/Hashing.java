package ledger.query.audit.seals;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * How things are hashed, with SHA-256 and a first byte that tells the kinds apart: 0 for an event and 1 for a node of
 * the tree, as in RFC 6962, and 2 for a link of the chain. One instance serves one thread.
 *
 * <p>Of an event every column is hashed in the order of {@link ExactEvent#COLUMNS}: the length of its text in bytes as
 * four bytes, the highest first, then the text in UTF-8; numbers are written in decimal; of a null, only the length -1.
 */
public final class Hashing {

    private static final byte EVENT = 0;
    private static final byte NODE = 1;
    private static final byte LINK = 2;
    private static final int NULL = -1;

    private final MessageDigest sha = sha256();
    private final byte[] length = new byte[Integer.BYTES];

    /** A fresh SHA-256. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The leaf of an event. */
    public Hash leaf(ExactEvent event) {
        sha.update(EVENT);
        add(Long.toString(event.globalIndex()));
        add(event.eventIdentifier());
        add(event.aggregateIdentifier());
        add(Long.toString(event.sequenceNumber()));
        add(event.type());
        add(event.timeStamp());
        add(event.payloadType());
        add(event.payloadRevision());
        add(event.payload());
        add(event.metaData());
        return Hash.of(sha);
    }

    private void add(@Nullable String text) {
        if (text == null) {
            addLength(NULL);
            return;
        }
        byte[] bytes = ExactText.bytes(text);
        addLength(bytes.length);
        sha.update(bytes);
    }

    private void addLength(int bytes) {
        length[0] = (byte) (bytes >>> 24);
        length[1] = (byte) (bytes >>> 16);
        length[2] = (byte) (bytes >>> 8);
        length[3] = (byte) bytes;
        sha.update(length);
    }

    Hash node(Hash left, Hash right) {
        return two(NODE, left, right);
    }

    /** The head of the chain after one more event. */
    public Hash link(Hash head, Hash leaf) {
        return two(LINK, head, leaf);
    }

    private Hash two(byte kind, Hash one, Hash other) {
        sha.update(kind);
        one.addTo(sha);
        other.addTo(sha);
        return Hash.of(sha);
    }

    /** The root of a tree without leaves. */
    Hash nothing() {
        return Hash.of(sha);
    }
}
