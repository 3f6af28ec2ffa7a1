package ledger.application.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** All addresses that begin alike. */
final class Network {

    private final byte[] prefix;
    private final int bits;

    private Network(byte[] prefix, int bits) {
        this.prefix = prefix;
        this.bits = bits;
    }

    /** As it is written: {@code 10.0.0.0/8}. */
    static Network of(String text) {
        int slash = text.indexOf('/');
        try {
            return new Network(
                    InetAddress.getByName(text.substring(0, slash)).getAddress(),
                    Integer.parseInt(text.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text + " is not a network", e);
        }
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != prefix.length) {
            return false;
        }
        int whole = bits / Byte.SIZE;
        int mask = (0xFF00 >> (bits % Byte.SIZE)) & 0xFF;
        return Arrays.equals(bytes, 0, whole, prefix, 0, whole)
                && (mask == 0 || (bytes[whole] & mask) == (prefix[whole] & mask));
    }
}
