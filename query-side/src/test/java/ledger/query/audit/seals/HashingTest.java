package ledger.query.audit.seals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HashingTest {

    private static final ExactEvent EVENT = new ExactEvent(
            7,
            "e-7",
            "alice",
            3,
            "Account",
            "2026-01-02T03:04:05.000001Z",
            "accounts.X",
            null,
            "{\"ä\":\"€😀?\"}",
            "{}");

    private final Hashing hashing = new Hashing();

    @Test
    void a_leaf_is_the_hash_of_every_column_behind_its_length() throws IOException {
        ByteArrayOutputStream canon = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(canon);
        for (String column : new String[] {"7", "e-7", "alice", "3", "Account", "2026-01-02T03:04:05.000001Z"}) {
            write(out, column);
        }
        write(out, "accounts.X");
        out.writeInt(-1);
        write(out, "{\"ä\":\"€😀?\"}");
        write(out, "{}");

        assertThat(hashing.leaf(EVENT)).isEqualTo(Naive.leaf(canon.toByteArray()));
    }

    private static void write(DataOutputStream out, String column) throws IOException {
        out.writeInt(column.getBytes(UTF_8).length);
        out.write(column.getBytes(UTF_8));
    }

    @Test
    void nothing_and_an_empty_text_are_two_things() {
        assertThat(hashing.leaf(revised(null))).isNotEqualTo(hashing.leaf(revised("")));
    }

    private static ExactEvent revised(@Nullable String revision) {
        return new ExactEvent(0, "e", "a", 0, "t", "at", "p", revision, "{}", "{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "\uD800", "\uDBFF", "\uDC00", "\uDFFF", "\uFFFD", "\uDC00\uD800", "😀"})
    void no_two_texts_have_the_same_bytes(String text) {
        List<String> others = List.of("?", "\uD800", "\uDBFF", "\uDC00", "\uDFFF", "\uFFFD", "\uDC00\uD800", "😀");
        assertThat(others)
                .filteredOn(other -> java.util.Arrays.equals(
                        ExactText.bytes("<" + other + ">?"), ExactText.bytes("<" + text + ">?")))
                .containsExactly(text);
    }

    @Test
    void the_chain_links_each_leaf_to_all_before_it() {
        Hash one = Naive.leaf(new byte[] {1});
        Hash two = Naive.leaf(new byte[] {2});
        Chain chain = new Chain(hashing);
        assertThat(chain.add(one)).isNull();
        assertThat(chain.add(two)).isNull();

        Hash head = Naive.sha256(new byte[] {2}, new byte[32], one.bytes());
        assertThat(chain.head()).isEqualTo(Naive.sha256(new byte[] {2}, head.bytes(), two.bytes()));
        assertThat(chain.root()).isEqualTo(Naive.root(List.of(one, two)));
        assertThat(chain.size()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "zz", "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855"})
    void what_is_no_hash_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Hash.parse(text));
    }

    @Test
    void a_hash_reads_what_it_wrote() {
        Hash hash = Naive.leaf(new byte[] {5});
        assertThat(Hash.parse(hash.toString())).isEqualTo(hash).hasSameHashCodeAs(hash);
        assertThat(Leaves.of(Leaves.of(List.of(hash, hash)).bytes()).get(1)).isEqualTo(hash);
        assertThatIllegalArgumentException().isThrownBy(() -> Leaves.of(new byte[33]));
    }
}
