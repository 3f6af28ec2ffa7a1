package ledger.query.audit.seals;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Texts as bytes, so that no two texts have the same: in UTF-8, and half a surrogate pair, which UTF-8 cannot write and
 * Java would turn into a question mark, in three bytes as if it were a character. The ledger writes no such text, but
 * whoever edits an H2 database might.
 */
final class ExactText {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long QUESTION_MARKS = '?' * ONES;

    private ExactText() {}

    static byte[] bytes(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return hasQuestionMark(bytes) && !new String(bytes, UTF_8).equals(text) ? withHalves(text) : bytes;
    }

    /** Looks at eight bytes at a time: in a word that differs from all question marks no byte may be zero. */
    private static boolean hasQuestionMark(byte[] bytes) {
        int at = 0;
        for (; at <= bytes.length - Long.BYTES; at += Long.BYTES) {
            long differs = (long) WORDS.get(bytes, at) ^ QUESTION_MARKS;
            if (((differs - ONES) & ~differs & HIGH_BITS) != 0) {
                return true;
            }
        }
        for (; at < bytes.length; at++) {
            if (bytes[at] == '?') {
                return true;
            }
        }
        return false;
    }

    private static byte[] withHalves(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        text.codePoints().forEach(character -> {
            if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
                bytes.write(0xE0 | (character >> 12));
                bytes.write(0x80 | ((character >> 6) & 0x3F));
                bytes.write(0x80 | (character & 0x3F));
            } else {
                bytes.writeBytes(Character.toString(character).getBytes(UTF_8));
            }
        });
        return bytes.toByteArray();
    }
}
