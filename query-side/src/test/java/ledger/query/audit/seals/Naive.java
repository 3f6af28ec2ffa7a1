package ledger.query.audit.seals;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.IntStream;

/** RFC 6962, section 2.1, written down as it reads, with nothing of the code under test but the value of a hash. */
final class Naive {

    private Naive() {}

    static Hash sha256(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        try {
            return Hash.of(MessageDigest.getInstance("SHA-256").digest(all.toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    static Hash leaf(byte[] input) {
        return sha256(new byte[] {0}, input);
    }

    /** The Merkle tree hash of a list of leaves. */
    static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return sha256();
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int k = 1;
        while (2 * k < leaves.size()) {
            k = 2 * k;
        }
        Hash left = root(leaves.subList(0, k));
        Hash right = root(leaves.subList(k, leaves.size()));
        return sha256(new byte[] {1}, left.bytes(), right.bytes());
    }

    /** Leaves that differ. */
    static List<Hash> leaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> leaf(String.valueOf(number).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .toList();
    }

    static Tree tree(List<Hash> leaves) {
        Tree tree = new Tree(new Hashing());
        leaves.forEach(tree::add);
        return tree;
    }
}
