package ledger.query.audit.seals;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys as text (RFC 7468), as other programs read and write them. */
final class Pem {

    private static final int COLUMNS = 64;

    private Pem() {}

    static String write(String label, byte[] der) {
        String base64 = Base64.getMimeEncoder(COLUMNS, "\n".getBytes(US_ASCII)).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
    }

    static byte[] read(String label, String pem) {
        Matcher block = Pattern.compile("-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]+)-----END " + label + "-----")
                .matcher(pem);
        if (!block.find()) {
            throw new IllegalArgumentException("no " + label + " in PEM");
        }
        return Base64.getMimeDecoder().decode(block.group(1));
    }
}
