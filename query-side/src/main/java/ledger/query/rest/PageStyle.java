package ledger.query.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** How pages to be printed look. */
final class PageStyle {

    static final String CSS = """
            body { font: 10pt/1.4 sans-serif; margin: 2em; color: #111; }
            h1 { font-size: 14pt; }
            dl { display: grid; grid-template-columns: max-content auto; gap: 0 1.5em; }
            dt { color: #555; }
            dd { margin: 0; }
            table { border-collapse: collapse; width: 100%; }
            th, td { text-align: left; vertical-align: top; padding: .25em .6em; border-bottom: 1px solid #ccc; }
            th.sum, td.sum { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
            tr.total td { font-weight: bold; }
            thead { display: table-header-group; }
            tr { break-inside: avoid; }
            @page { margin: 15mm; }
            @media print { body { margin: 0; } }
            """;

    /** What a browser may do with such a page: apply this style, and nothing else. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + digest(CSS) + "'; frame-ancestors 'none'";

    private PageStyle() {}

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
