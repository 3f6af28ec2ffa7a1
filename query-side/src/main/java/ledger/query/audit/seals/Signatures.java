package ledger.query.audit.seals;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose signatures are believed: those of keys that somebody vouches for from outside the database, where anybody may
 * have put one. Serves one thread.
 */
public final class Signatures {

    private final Map<String, PublicSealKey> keys;
    private final Set<String> trusted = new HashSet<>();
    private @Nullable Checkpoint checked;

    /** @param keys the keys that are known, by their names; none of them is trusted yet */
    public Signatures(Map<String, PublicSealKey> keys) {
        this.keys = new HashMap<>(keys);
    }

    /** Knows and trusts a key. */
    public void trust(PublicSealKey key) {
        keys.put(key.id(), key);
        trust(key.id());
    }

    /** Trusts the key of this name, once it is known. */
    public void trust(String keyId) {
        trusted.add(keyId);
    }

    /** What speaks against the signature of a checkpoint; null where nothing does. */
    public @Nullable String objection(Checkpoint checkpoint) {
        if (checkpoint.equals(checked)) {
            return null; // two witnesses usually show the same checkpoint
        }
        PublicSealKey key = keys.get(checkpoint.keyId());
        if (key == null) {
            return "its key " + checkpoint.keyId() + " is not known";
        }
        if (!trusted.contains(key.id())) {
            return "nobody vouches for its key " + key.id();
        }
        if (!key.hasSigned(checkpoint)) {
            return "its signature is not that of the key " + key.id();
        }
        checked = checkpoint;
        return null;
    }
}
