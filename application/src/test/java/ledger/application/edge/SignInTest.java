package ledger.application.edge;

import static org.assertj.core.api.Assertions.assertThat;

import ledger.application.edge.EdgeClient.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnTheEdge
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInTest {

    private final EdgeClient client;

    @Autowired
    SignInTest(EdgeClient client) {
        this.client = client;
    }

    @Test
    void the_page_to_sign_in_needs_no_key() {
        Answer page = client.withKey("").get("/dashboard/sign-in");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Your key");
    }
}
