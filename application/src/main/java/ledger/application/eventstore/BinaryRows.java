package ledger.application.eventstore;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A part of the events that PostgreSQL takes in, in the binary format that its manual describes under COPY. */
final class BinaryRows {

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final short COLUMNS = 9;
    /** What the last part ends with. */
    static final byte[] END = {-1, -1};

    private static final int BYTES_AN_EVENT = 640;

    private ByteBuffer bytes;

    BinaryRows(int events) {
        this.bytes = ByteBuffer.allocate(SIGNATURE.length + 16 + events * BYTES_AN_EVENT);
    }

    /** What the first part begins with: no flags, and no extension of the header. */
    void begin() {
        room(SIGNATURE.length + 2 * Integer.BYTES).put(SIGNATURE).putInt(0).putInt(0);
    }

    byte[] bytes() {
        return bytes.array();
    }

    /** How many of the bytes count. */
    int length() {
        return bytes.position();
    }

    void add(StoredEvent event) {
        room(Short.BYTES).putShort(COLUMNS);
        add(event.globalIndex());
        add(event.eventIdentifier());
        add(event.aggregateIdentifier());
        add(event.sequenceNumber());
        add(event.type());
        add(event.timeStamp());
        add(event.payloadType());
        add(event.payload());
        add(event.metaData());
    }

    private void add(long number) {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(number);
    }

    private void add(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        room(Integer.BYTES + encoded.length).putInt(encoded.length).put(encoded);
    }

    private ByteBuffer room(int needed) {
        if (bytes.remaining() < needed) {
            int more = Math.max(needed, bytes.capacity());
            bytes = ByteBuffer.allocate(Math.addExact(bytes.capacity(), more)).put(bytes.flip());
        }
        return bytes;
    }
}
