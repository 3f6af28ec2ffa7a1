package ledger.application.edge;

import static org.assertj.core.api.Assertions.assertThat;

import ledger.application.edge.EdgeClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Browsers send cookies whoever makes them, so a cookie alone changes nothing. */
@OnTheEdge
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormTokensTest {

    private static final String BLOCK = "/v1/accounts/alice/block";
    private static final String NEW_KEY = "/v1/participants/BANKZ/api-key";
    private static final String HEADER = "X-CSRF-TOKEN";

    private final EdgeClient client;
    private final FakeWriter writer;
    private final JdbcClient jdbc;
    private final Browser operator;

    @Autowired
    FormTokensTest(EdgeClient client, FakeWriter writer, JdbcClient jdbc) {
        this.client = client;
        this.writer = writer;
        this.jdbc = jdbc;
        this.operator = Browser.unknown(client).signedIn(client.operator());
    }

    @BeforeEach
    void nothingWasSubmitted() {
        writer.reset();
    }

    @Test
    void a_cookie_alone_changes_nothing() {
        Answer refused = operator.send("POST", BLOCK, "");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("code")).isEqualTo("forbidden");
        assertThat(refused.text("detail")).contains("load it again");
        assertThat(operator.form(BLOCK, "_csrf=" + "0".repeat(64)).status()).isEqualTo(403);
        assertThat(operator.send("PUT", "/v1/participants/BANKA/net-debit-cap", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(operator.send("DELETE", "/v1/participants/BANKA/suspension", "")
                        .status())
                .isEqualTo(403);
        assertThat(writer.submitted).isEmpty();
    }

    @Test
    void with_the_token_of_our_page_it_does() {
        Answer done = operator.send("POST", BLOCK, "", HEADER, operator.formToken());

        assertThat(done.status()).isEqualTo(200);
        assertThat(writer.submitted).hasSize(1);
    }

    @Test
    void the_token_of_another_sign_in_is_none() {
        Browser other = Browser.unknown(client).signedIn(client.operator());

        assertThat(operator.send("POST", BLOCK, "", HEADER, other.formToken()).status())
                .isEqualTo(403);
        assertThat(writer.submitted).isEmpty();
    }

    @Test
    void a_key_in_the_header_counts_whatever_the_cookie_says_and_needs_no_token() {
        String bank = "Bearer " + client.bank();
        String key = "Bearer " + client.operator();
        Browser asBank = Browser.unknown(client).signedIn(client.bank());

        assertThat(operator.send("POST", NEW_KEY, "", "Authorization", bank).text("detail"))
                .isEqualTo("this key does not allow it");
        assertThat(asBank.send("POST", NEW_KEY, "", "Authorization", key).text("detail"))
                .isEqualTo("no such participant");
    }

    @Test
    void a_token_does_not_let_an_auditor_act() {
        Browser auditor = Browser.unknown(client).signedIn(client.auditor());

        assertThat(auditor.send("POST", BLOCK, "", HEADER, auditor.formToken()).text("detail"))
                .isEqualTo("this key does not allow it");
        assertThat(writer.submitted).isEmpty();
    }

    @Test
    void what_an_auditor_sends_from_elsewhere_is_on_record_as_well() {
        Browser auditor = Browser.unknown(client).signedIn(client.auditor());
        jdbc.sql("DELETE FROM audit_query").update();

        auditor.send("POST", BLOCK, "");

        assertThat(jdbc.sql("SELECT caller || ' ' || path || ' ' || status FROM audit_query")
                        .query(String.class)
                        .list())
                .containsExactly("auditor " + BLOCK + " 403");
    }
}
