package ledger.query.audit.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckpointTest {

    private static final SealKey KEY = SealKey.generate();
    private static final Checkpoint CHECKPOINT = Checkpoint.of(chain(), "2026-01-02T03:04:05.000000Z", KEY);

    private static Chain chain() {
        Chain chain = new Chain(new Hashing());
        Naive.leaves(5).forEach(chain::add);
        return chain;
    }

    @Test
    void its_signature_covers_every_field() {
        Hash other = Naive.leaf(new byte[] {1});
        Checkpoint c = CHECKPOINT;
        assertThat(KEY.publicKey().hasSigned(c)).isTrue();
        assertThat(List.of(
                        new Checkpoint(6, c.root(), c.head(), c.time(), c.keyId(), c.signature()),
                        new Checkpoint(5, other, c.head(), c.time(), c.keyId(), c.signature()),
                        new Checkpoint(5, c.root(), other, c.time(), c.keyId(), c.signature()),
                        new Checkpoint(5, c.root(), c.head(), "2026-01-02T03:04:06.000000Z", c.keyId(), c.signature()),
                        new Checkpoint(5, c.root(), c.head(), c.time(), "other", c.signature()),
                        new Checkpoint(
                                5,
                                c.root(),
                                c.head(),
                                c.time(),
                                c.keyId(),
                                "00" + c.signature().substring(2)),
                        new Checkpoint(5, c.root(), c.head(), c.time(), c.keyId(), "none")))
                .noneMatch(KEY.publicKey()::hasSigned);
    }

    @Test
    void it_is_one_line_of_json() {
        String line = SealJson.line(CHECKPOINT);
        assertThat(line).doesNotContain("\n").startsWith("{\"size\":5,\"root\":\"");
        assertThat(SealJson.checkpoint(line)).isEqualTo(CHECKPOINT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "[]", "{\"size\":5", "5"})
    void what_is_no_checkpoint_is_refused(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> SealJson.checkpoint(line));
    }

    @Test
    void a_line_with_something_missing_doubled_or_added_is_refused() {
        String line = SealJson.line(CHECKPOINT);
        assertThat(List.of(
                        line.replaceFirst("\"head\":\"[0-9a-f]+\",", ""),
                        line.replaceFirst("\"head\":\"[0-9a-f]+\"", "\"head\":null"),
                        line.replaceFirst("5", "\"5\""),
                        line.replaceFirst("\"size\":5", "\"size\":5,\"size\":5"),
                        line.replaceFirst("\"size\":5", "\"size\":5,\"note\":\"\""),
                        line.replaceFirst("\"size\":5", "\"size\":0"),
                        line + line))
                .allSatisfy(wrong -> assertThatIllegalArgumentException().isThrownBy(() -> SealJson.checkpoint(wrong)));
    }

    @Test
    void a_key_reads_what_it_wrote_and_is_named_by_its_public_half() {
        SealKey again = SealKey.parse(KEY.pem());
        assertThat(again.id()).isEqualTo(KEY.id()).matches("[0-9a-f]{64}");
        assertThat(again.publicKey().hasSigned(CHECKPOINT)).isTrue();
        assertThat(PublicSealKey.parse(KEY.publicKey().pem()).id()).isEqualTo(KEY.id());
        assertThat(Checkpoint.of(chain(), CHECKPOINT.time(), again)).isEqualTo(CHECKPOINT);
    }

    /** From RFC 8410, section 10: a private and a public key of others. */
    @Test
    void a_key_that_others_wrote_is_read() {
        SealKey key = SealKey.parse("""
                -----BEGIN PRIVATE KEY-----
                MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
                -----END PRIVATE KEY-----
                """);
        PublicSealKey published = PublicSealKey.parse("""
                -----BEGIN PUBLIC KEY-----
                MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
                -----END PUBLIC KEY-----
                """);
        assertThat(key.id()).isEqualTo(published.id());
        assertThatIllegalArgumentException().isThrownBy(() -> SealKey.parse("no key"));
    }

    @Test
    void a_signature_is_believed_of_a_key_that_is_known_and_vouched_for() {
        SealKey stranger = SealKey.generate();
        Map<String, PublicSealKey> both = Map.of(KEY.id(), KEY.publicKey(), stranger.id(), stranger.publicKey());
        Checkpoint strange = Checkpoint.of(chain(), CHECKPOINT.time(), stranger);
        Checkpoint forged =
                new Checkpoint(5, strange.root(), strange.head(), strange.time(), KEY.id(), strange.signature());

        assertThat(trusting(both).objection(CHECKPOINT)).isNull();
        assertThat(trusting(both).objection(strange)).contains("nobody vouches");
        assertThat(trusting(both).objection(forged)).contains("signature is not that");
        assertThat(trusting(Map.of()).objection(CHECKPOINT)).contains("not known");
    }

    private static Signatures trusting(Map<String, PublicSealKey> known) {
        Signatures signatures = new Signatures(known);
        signatures.trust(KEY.id());
        return signatures;
    }
}
