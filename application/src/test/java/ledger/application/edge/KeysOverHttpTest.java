package ledger.application.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import ledger.application.edge.EdgeClient.Answer;
import ledger.command.rest.ParticipantKeys;
import ledger.messages.ParticipantId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;

@OnTheEdge
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeysOverHttpTest {

    private static final String PATH = "/v1/accounts/alice/block";

    private final EdgeClient client;
    private final ParticipantKeys keys;
    private final ListableBeanFactory beans;

    @Autowired
    KeysOverHttpTest(EdgeClient client, ParticipantKeys keys, ListableBeanFactory beans, FakeWriter writer) {
        writer.reset();
        this.client = client;
        this.keys = keys;
        this.beans = beans;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic dXNlcjpwYXNz", "Bearer", "Bearer ", "Bearer x", "Bearer two words", "Token abc"})
    void an_authorization_that_is_not_a_key_is_refused(String authorization) {
        Answer answer = client.withKey("").post(PATH, "", "Authorization", authorization);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    }

    @Test
    void the_scheme_is_read_whatever_its_case() {
        assertThat(client.withKey("")
                        .post(PATH, "", "Authorization", "bEARER " + client.bank())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_key_in_the_address_or_a_cookie_is_no_key() {
        EdgeClient nobody = client.withKey("");

        assertThat(nobody.post(PATH + "?access_token=" + client.bank(), "").status())
                .isEqualTo(401);
        assertThat(nobody.post(PATH, "", "Cookie", "Authorization=" + client.bank())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_revoked_key_opens_nothing_at_once() {
        String key = keys.issue(new ParticipantId("BANKREV"));
        assertThat(client.withKey(key).post(PATH, "").status()).isEqualTo(200);

        Answer revoked =
                client.asOperator().send("DELETE", "/v1/participants/BANKREV/api-key", BodyPublishers.noBody());

        assertThat(revoked.status()).isEqualTo(204);
        assertThat(client.withKey(key).post(PATH, "").status()).isEqualTo(401);
    }

    @Test
    void a_replaced_key_opens_nothing_and_its_successor_does() {
        String old = keys.issue(new ParticipantId("BANKREP"));

        Answer replaced = client.asOperator().post("/v1/participants/BANKREP/api-key", "");

        assertThat(replaced.status()).isEqualTo(201);
        assertThat(client.withKey(old).post(PATH, "").status()).isEqualTo(401);
        assertThat(client.withKey(replaced.text("apiKey")).post(PATH, "").status())
                .isEqualTo(200);
    }

    @Test
    void the_key_of_an_unknown_participant_cannot_be_replaced() {
        assertThat(client.asOperator()
                        .post("/v1/participants/NOBODY/api-key", "")
                        .status())
                .isEqualTo(404);
        assertThat(client.asOperator().post("/v1/participants/x/api-key", "").status())
                .isEqualTo(400);
    }

    @Test
    void there_is_no_default_user() {
        assertThat(beans.getBeansOfType(UserDetailsService.class)).isEmpty();
    }
}
