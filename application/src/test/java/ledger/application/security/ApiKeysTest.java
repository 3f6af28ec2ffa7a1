package ledger.application.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import ledger.messages.Caller;
import ledger.messages.ParticipantId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiKeysTest {

    private static final ParticipantId BANKA = new ParticipantId("BANKA");

    private final KeyStore store = KeyStore.empty();
    private final ApiKeys keys = store.keys();

    @Test
    void a_key_is_32_random_bytes_and_only_its_hash_is_stored() {
        String key = keys.issue(BANKA);

        assertThat(key).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(keys.issue(BANKA));
        assertThat(rows()).hasSize(2).allSatisfy(row -> {
            assertThat(row.values()).doesNotContain(key);
            assertThat((String) row.get("key_hash")).matches("[0-9a-f]{64}");
        });
        assertThat(rows()).extracting(row -> row.get("key_hash")).contains(new Secret(key).hash());
    }

    @Test
    void the_hash_is_sha_256() {
        assertThat(new Secret("abc").hash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void a_key_is_recognised_as_its_participants() {
        assertThat(keys.callerOf(new Secret(keys.issue(BANKA)))).isEqualTo(Caller.of(BANKA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "' OR '1'='1"})
    void anything_else_is_nobodys(String text) {
        assertThat(keys.issue(BANKA)).isNotEmpty();

        assertThat(keys.callerOf(new Secret(text))).isNull();
    }

    @Test
    void a_withdrawn_key_is_gone_and_the_others_stay() {
        Secret first = new Secret(keys.issue(BANKA));
        Secret second = new Secret(keys.issue(BANKA));
        assertThat(keys.callerOf(second)).isNotNull();

        keys.withdraw(second.text());

        assertThat(keys.callerOf(second)).isNull();
        assertThat(keys.callerOf(first)).isNotNull();
    }

    @Test
    void a_revoked_key_is_nobodys_although_it_was_remembered() {
        Secret key = new Secret(keys.issue(BANKA));
        assertThat(keys.callerOf(key)).isNotNull();

        assertThat(keys.revoke(BANKA)).isEqualTo(1);

        assertThat(keys.callerOf(key)).isNull();
        assertThat(rows()).hasSize(1);
    }

    @Test
    void a_secret_does_not_show_itself() {
        assertThat(Secret.random().toString()).isEqualTo("Secret");
    }

    private List<Map<String, Object>> rows() {
        return store.jdbc().sql("SELECT * FROM api_key").query().listOfRows();
    }
}
