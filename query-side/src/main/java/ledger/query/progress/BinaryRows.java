package ledger.query.progress;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * Rows as PostgreSQL takes them in, in the binary format that its manual describes under COPY; all of them, or one part
 * of several. A row is begun by telling how many columns follow.
 */
public final class BinaryRows {

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final short END = -1;
    private static final int NULL = -1;
    private static final long EPOCH = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
    private static final long MICROS = 1_000_000;

    private ByteBuffer bytes;

    /** No rows yet, and room for so many bytes before it grows. */
    public BinaryRows(int expectedBytes) {
        this.bytes = ByteBuffer.allocate(SIGNATURE.length + 16 + expectedBytes);
    }

    /** What the first part begins with: no flags, and no extension of the header. */
    public void begin() {
        room(SIGNATURE.length + 2 * Integer.BYTES).put(SIGNATURE).putInt(0).putInt(0);
    }

    /** What the last part ends with. */
    public void end() {
        room(Short.BYTES).putShort(END);
    }

    /** The bytes, of which the first {@link #length()} count. */
    public byte[] bytes() {
        return bytes.array();
    }

    public int length() {
        return bytes.position();
    }

    public void row(int columns) {
        room(Short.BYTES).putShort((short) columns);
    }

    public void addNull() {
        room(Integer.BYTES).putInt(NULL);
    }

    /** A BIGINT. */
    public void add(long number) {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(number);
    }

    /** A text of any type. */
    public void add(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        room(Integer.BYTES + encoded.length).putInt(encoded.length).put(encoded);
    }

    void add(UUID id) {
        room(Integer.BYTES + 2 * Long.BYTES)
                .putInt(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
    }

    void add(boolean flag) {
        room(Integer.BYTES + 1).putInt(1).put((byte) (flag ? 1 : 0));
    }

    /** A time with its zone, in whole microseconds. */
    void add(Instant time) {
        add((time.getEpochSecond() - EPOCH) * MICROS + time.getNano() / 1_000);
    }

    private ByteBuffer room(int needed) {
        if (bytes.remaining() < needed) {
            int more = Math.max(needed, bytes.capacity());
            bytes = ByteBuffer.allocate(Math.addExact(bytes.capacity(), more)).put(bytes.flip());
        }
        return bytes;
    }
}
