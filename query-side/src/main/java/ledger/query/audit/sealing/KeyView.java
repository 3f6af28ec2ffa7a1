package ledger.query.audit.sealing;

import ledger.query.audit.seals.PublicSealKey;

/**
 * A key that checkpoints are signed with.
 *
 * @param keyId the SHA-256 of the public key in DER
 * @param publicKey the public key, in PEM
 */
public record KeyView(String keyId, String publicKey) {

    static KeyView of(PublicSealKey key) {
        return new KeyView(key.id(), key.pem());
    }
}
