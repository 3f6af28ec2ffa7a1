package ledger.command.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads a stream line by line without ever holding more of a line than it may be long. Empty lines are skipped. */
final class Lines {

    static final int LONGEST = 8 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[16 * 1024];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    private int position;
    private int limit;
    private boolean tooLong;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Moves on to the next line; false at the end of the stream. */
    boolean next() throws IOException {
        boolean more = true;
        do {
            line.reset();
            tooLong = false;
            more = readLine();
        } while (more && isBlank());
        return !isBlank();
    }

    boolean isTooLong() {
        return tooLong;
    }

    byte[] bytes() {
        return line.toByteArray();
    }

    /** True when the line ended with a line feed, so that there may be another. */
    private boolean readLine() throws IOException {
        while (position < limit || fill()) {
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            keep(end);
            position = end + 1;
            if (end < limit) {
                return true;
            }
        }
        return false;
    }

    private void keep(int end) {
        tooLong |= line.size() + (end - position) > LONGEST;
        if (!tooLong) {
            line.write(buffer, position, end - position);
        }
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(in.read(buffer), 0);
        return limit > 0;
    }

    private boolean isBlank() {
        return !tooLong
                && line.size() <= 1
                && line.toString(StandardCharsets.US_ASCII).isBlank();
    }
}
