package ledger.query.audit.seals;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;

/** The secret Ed25519 key that checkpoints are signed with. */
public final class SealKey {

    private static final String ALGORITHM = "Ed25519";
    private static final String LABEL = "PRIVATE KEY";

    private final PrivateKey key;
    private final PublicSealKey publicKey;

    private SealKey(PrivateKey key, PublicSealKey publicKey) {
        this.key = key;
        this.publicKey = publicKey;
    }

    /** A new key. */
    public static SealKey generate() {
        return pair(new SecureRandom());
    }

    /** Reads a private key in PEM (PKCS#8), such as {@code openssl genpkey -algorithm ed25519} writes. */
    public static SealKey parse(String pem) {
        try {
            PKCS8EncodedKeySpec der = new PKCS8EncodedKeySpec(Pem.read(LABEL, pem));
            PrivateKey key = KeyFactory.getInstance(ALGORITHM).generatePrivate(der);
            byte[] secret = ((EdECPrivateKey) key)
                    .getBytes()
                    .orElseThrow(() -> new IllegalArgumentException("the key does not show its secret"));
            return pair(new Known(secret));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 private key", e);
        }
    }

    private static SealKey pair(SecureRandom secret) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(255, secret);
            KeyPair pair = generator.generateKeyPair();
            return new SealKey(pair.getPrivate(), PublicSealKey.of(pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    public String id() {
        return publicKey.id();
    }

    public PublicSealKey publicKey() {
        return publicKey;
    }

    /** The secret, in PEM. */
    public String pem() {
        return Pem.write(LABEL, key.getEncoded());
    }

    String sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a checkpoint cannot be signed", e);
        }
    }

    /**
     * Gives the generator a secret that is known already: a private key in a file does not name its public key, and
     * Java derives one from the other only when it makes both.
     */
    private static final class Known extends SecureRandom {

        private final byte[] secret;

        Known(byte[] secret) {
            this.secret = secret.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != secret.length) {
                throw new IllegalStateException("an Ed25519 secret has " + secret.length + " bytes");
            }
            System.arraycopy(secret, 0, bytes, 0, bytes.length);
        }
    }
}
