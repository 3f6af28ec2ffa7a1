package ledger.application.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ledger.application.edge.EdgeClient.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page with every kind of sign-in. The pages themselves are elsewhere: who gets in finds nothing here. */
@OnTheEdge
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageAccessTest {

    private static final List<String> MATRIX = List.of(
            "/dashboard               OAP",
            "/dashboard/payments      OAP",
            "/dashboard/payments/x    OAP",
            "/dashboard/accounts/x    OAP",
            "/dashboard/cycles        OAP",
            "/dashboard/cycles/EUR-1  OAP",
            "/dashboard/search        OAP",
            "/dashboard/clearing      OAP",
            "/dashboard/clearing/EUR  OAP",
            "/dashboard/participants  OAP",
            "/dashboard/health        OA",
            "/dashboard/nowhere       -");

    private final EdgeClient client;

    @Autowired
    PageAccessTest(EdgeClient client) {
        this.client = client;
    }

    static Stream<Arguments> cells() {
        return MATRIX.stream()
                .map(row -> row.split(" +", 2))
                .flatMap(
                        row -> Stream.of("O", "A", "P", "none", "wrong").map(who -> Arguments.of(row[0], row[1], who)));
    }

    @ParameterizedTest(name = "{0} as {2}")
    @MethodSource("cells")
    void only_those_who_may_get_in(String path, String allowed, String who) {
        Answer answer = browser(who).get(path);

        if (who.equals("none") || who.equals("wrong")) {
            assertThat(answer.status()).isEqualTo(303);
            assertThat(answer.header("Location")).isEqualTo("/dashboard/sign-in?to=" + path.replace("/", "%2F"));
        } else if (allowed.equals("-") || allowed.contains(who)) {
            assertThat(answer.status()).isEqualTo(404);
        } else {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.header("Content-Type")).startsWith("text/html");
            assertThat(answer.body()).contains("Not with this key");
        }
    }

    private Browser browser(String who) {
        Browser nobody = Browser.unknown(client);
        return switch (who) {
            case "O" -> nobody.signedIn(client.operator());
            case "A" -> nobody.signedIn(client.auditor());
            case "P" -> nobody.signedIn(client.bank());
            case "wrong" -> new Browser(client.withKey(""), "ledger-sign-in=" + "A".repeat(43));
            default -> nobody;
        };
    }

    @Test
    void a_stream_and_a_request_of_a_script_are_not_sent_to_sign_in() {
        Browser nobody = Browser.unknown(client);

        assertThat(nobody.get("/dashboard/live?page=/dashboard").status()).isEqualTo(401);
        assertThat(nobody.send("GET", "/dashboard", "", "HX-Request", "true").status())
                .isEqualTo(401);
        assertThat(nobody.send("POST", "/dashboard/sign-out", "").status()).isEqualTo(401);
        assertThat(client.withKey("A".repeat(43)).get("/dashboard").status()).isEqualTo(401);
    }

    @Test
    void a_page_may_load_what_is_ours_and_is_not_kept() {
        Answer page = Browser.unknown(client).get("/dashboard/sign-in");

        assertThat(page.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                        + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
                        + "frame-ancestors 'none'");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.body()).doesNotContainPattern("<style|<script(?! (defer )?src)| style=| on[a-z]+=");
        assertThat(client.get("/v1/accounts/alice").header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void what_a_page_loads_is_kept_for_ever_and_needs_no_key() {
        Browser nobody = Browser.unknown(client);
        Matcher assets = Pattern.compile("(?:src|href)=\"(/dashboard/assets/[^\"]+)\"")
                .matcher(nobody.get("/dashboard/sign-in").body());

        List<String> paths = assets.results().map(found -> found.group(1)).toList();

        assertThat(paths).hasSizeGreaterThan(8).allSatisfy(path -> {
            Answer asset = nobody.get(path);
            assertThat(asset.status()).isEqualTo(200);
            assertThat(asset.header("Cache-Control")).contains("max-age=31536000", "immutable");
            assertThat(asset.header("Content-Type")).matches("(text/css|text/javascript|image/svg\\+xml).*");
        });
        assertThat(nobody.get(paths.get(0).replaceFirst("assets/[0-9a-f]+", "assets/0000"))
                        .status())
                .isEqualTo(404);
    }
}
