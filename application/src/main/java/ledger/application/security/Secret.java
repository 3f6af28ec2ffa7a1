package ledger.application.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The text of a key: 32 random bytes in base64url. It is never stored; its SHA-256 is. */
record Secret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    static Secret random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whether it could be a key at all; what could not is refused without asking the database. */
    boolean isPlausible() {
        return FORM.matcher(text).matches();
    }

    /** What is stored of it. No salt and no slow hash: 256 random bits cannot be guessed. */
    String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Compares in constant time. */
    static boolean isSame(String hash, String otherHash) {
        return MessageDigest.isEqual(hash.getBytes(UTF_8), otherHash.getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
