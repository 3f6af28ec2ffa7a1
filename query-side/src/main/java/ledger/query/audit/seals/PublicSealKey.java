package ledger.query.audit.seals;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/**
 * An Ed25519 key that says who sealed. Its name is the SHA-256 of the key in DER, which
 * {@code openssl pkey -pubin -outform DER | sha256sum} answers as well.
 */
public final class PublicSealKey {

    private static final String LABEL = "PUBLIC KEY";

    private final PublicKey key;
    private final String id;

    private PublicSealKey(PublicKey key) {
        this.key = key;
        MessageDigest sha = Hashing.sha256();
        sha.update(key.getEncoded());
        this.id = Hash.of(sha).toString();
    }

    static PublicSealKey of(PublicKey key) {
        return new PublicSealKey(key);
    }

    /** Reads a public key in PEM. */
    public static PublicSealKey parse(String pem) {
        try {
            X509EncodedKeySpec der = new X509EncodedKeySpec(Pem.read(LABEL, pem));
            return new PublicSealKey(KeyFactory.getInstance("Ed25519").generatePublic(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 public key", e);
        }
    }

    public String id() {
        return id;
    }

    public String pem() {
        return Pem.write(LABEL, key.getEncoded());
    }

    /** Whether the key has signed this checkpoint. */
    public boolean hasSigned(Checkpoint checkpoint) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(checkpoint.text().getBytes(UTF_8));
            return signature.verify(HexFormat.of().parseHex(checkpoint.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false; // not even shaped like a signature
        }
    }
}
