package ledger.application.tracing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A message of the protocol buffers' wire format, as far as traces need it: its fields by their numbers. */
final class Protobuf {

    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED_32 = 5;

    private record Field(int number, ByteBuffer bytes) {}

    private final List<Field> fields;

    Protobuf(byte[] message) {
        Stream.Builder<Field> read = Stream.builder();
        ByteBuffer rest = ByteBuffer.wrap(message);
        while (rest.hasRemaining()) {
            readField(rest, read);
        }
        fields = read.build().toList();
    }

    private static void readField(ByteBuffer rest, Consumer<Field> read) {
        long tag = varint(rest);
        switch ((int) (tag & 7)) {
            case VARINT -> varint(rest);
            case FIXED_64 -> rest.position(rest.position() + Long.BYTES);
            case FIXED_32 -> rest.position(rest.position() + Integer.BYTES);
            case BYTES -> {
                byte[] bytes = new byte[(int) varint(rest)];
                rest.get(bytes);
                read.accept(new Field((int) (tag >>> 3), ByteBuffer.wrap(bytes)));
            }
            default -> throw new IllegalArgumentException("no wire type: " + tag);
        }
    }

    private static long varint(ByteBuffer rest) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = rest.get();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    private Stream<byte[]> all(int number) {
        return fields.stream()
                .filter(field -> field.number() == number)
                .map(field -> field.bytes().array());
    }

    Stream<Protobuf> messages(int number) {
        return all(number).map(Protobuf::new);
    }

    String text(int number) {
        return all(number).map(bytes -> new String(bytes, UTF_8)).findFirst().orElse("");
    }

    String hex(int number) {
        return all(number).map(HexFormat.of()::formatHex).findFirst().orElse("");
    }
}
