package ledger.query.audit.seals;

/**
 * What the log was at some moment, signed.
 *
 * @param size how many events it had
 * @param root the root of the Merkle tree over them
 * @param head the head of the chain after the last of them
 * @param time when it was signed: RFC 3339, UTC
 * @param keyId the key that signed it
 * @param signature Ed25519 over {@link #text}, 128 lower-case hexadecimal digits
 */
public record Checkpoint(long size, Hash root, Hash head, String time, String keyId, String signature) {

    public Checkpoint {
        if (size < 1 || time.isEmpty() || !(time + keyId + signature).matches("[\\x21-\\x7E]+")) {
            throw new IllegalArgumentException("not a checkpoint");
        }
    }

    /** Signs what the log is now. */
    public static Checkpoint of(Chain chain, String time, SealKey key) {
        String text = text(chain.size(), chain.root(), chain.head(), time, key.id());
        return new Checkpoint(chain.size(), chain.root(), chain.head(), time, key.id(), key.sign(text));
    }

    /** What is signed: one line for each field but the signature, each line ended. */
    public String text() {
        return text(size, root, head, time, keyId);
    }

    private static String text(long size, Hash root, Hash head, String time, String keyId) {
        return "ledger checkpoint 1\nsize " + size + "\nroot " + root + "\nhead " + head + "\ntime " + time + "\nkey "
                + keyId + "\n";
    }

    @Override
    public String toString() {
        return "checkpoint of " + size + " events, signed " + time;
    }
}
