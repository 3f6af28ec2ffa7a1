package ledger.application.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import ledger.application.security.OwnersFile;

/**
 * Derives the secrets that deliveries are signed with, so that none is stored: a secret is the HMAC of the webhook's
 * name and its salt, by a key that lies in a file outside the database.
 */
final class WebhookSecrets {

    private static final String HMAC = "HmacSHA256";
    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;
    private final String keyId;

    private WebhookSecrets(byte[] key) {
        this.key = key;
        this.keyId = HexFormat.of().formatHex(hmac(key, "name".getBytes(UTF_8)), 0, 8);
    }

    /** By the key in this file, or a new one where there is none. */
    static WebhookSecrets in(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
            if (key.length != BYTES) {
                throw new IllegalStateException(file + " is not a key of " + BYTES + " bytes in hex");
            }
            return new WebhookSecrets(key);
        } catch (IOException e) {
            throw new UncheckedIOException("the key of the webhooks cannot be read from " + file, e);
        }
    }

    private static void create(Path file) throws IOException {
        Path draft = OwnersFile.draft(file, HexFormat.of().formatHex(random(BYTES)));
        try {
            Files.createLink(file, draft); // fails where another node has just made one, as no move does
        } catch (FileAlreadyExistsException e) {
            Files.readAttributes(file, "size"); // that one is as good
        } catch (UnsupportedOperationException e) {
            Files.move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    /** What a new secret is derived from. */
    static String newSalt() {
        return HexFormat.of().formatHex(random(16));
    }

    /** Names the key, and tells nothing about it. */
    String keyId() {
        return keyId;
    }

    /** The secret as the participant is told it, once. */
    String text(Webhook.Key webhook, String salt) {
        return PREFIX + Base64.getEncoder().encodeToString(secret(webhook, salt));
    }

    /** Signs as Standard Webhooks does: over identifier, time and body. */
    String signature(Webhook webhook, Message message, long timestamp) {
        byte[] signed = (message.id() + "." + timestamp + "." + message.body()).getBytes(UTF_8);
        return "v1," + Base64.getEncoder().encodeToString(hmac(secret(webhook.key(), webhook.salt()), signed));
    }

    private byte[] secret(Webhook.Key webhook, String salt) {
        return hmac(key, (webhook.participant() + "\n" + webhook.id() + "\n" + salt).getBytes(UTF_8));
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + HMAC, e);
        }
    }
}
