package ledger.application.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ledger.application.edge.EdgeClient.Answer;

/** What a browser sends: no key in a header, and the cookie it was given. */
record Browser(EdgeClient client, String cookie) {

    static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    static Browser unknown(EdgeClient client) {
        return new Browser(client.withKey(""), "");
    }

    /** Signs in and keeps the cookie. */
    Browser signedIn(String key) {
        String set = signIn(key, "").header("Set-Cookie");
        return new Browser(client, set.substring(0, set.indexOf(';')));
    }

    Answer signIn(String key, String to, String... headers) {
        return form("/dashboard/sign-in", "key=" + key + "&to=" + URLEncoder.encode(to, UTF_8), headers);
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    Answer form(String path, String fields, String... headers) {
        return send("POST", path, fields, with(headers, "Content-Type", FORM));
    }

    Answer send(String method, String path, String body, String... headers) {
        String[] all = cookie.isEmpty() ? headers : with(headers, "Cookie", cookie);
        return client.send(method, path, BodyPublishers.ofString(body), all);
    }

    /** What a page of ours carries for what it sends. */
    String formToken() {
        Matcher found = TOKEN.matcher(get("/dashboard/sign-in").body());
        return found.find() ? found.group(1) : "";
    }

    private static String[] with(String[] headers, String name, String value) {
        return Stream.concat(Stream.of(headers), Stream.of(name, value)).toArray(String[]::new);
    }
}
