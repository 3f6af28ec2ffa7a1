package ledger.query.audit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import ledger.query.audit.seals.BrokenSeals;
import ledger.query.audit.seals.Chain;
import ledger.query.audit.seals.Checkpoint;
import ledger.query.audit.seals.Hashing;
import ledger.query.audit.seals.SealKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DuplicateKeyException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SealerTest extends SealedLog {

    @BeforeEach
    void a_log(@TempDir Path directory) {
        begin(directory);
        pay(160); // 1,139 events
    }

    @Test
    void what_is_sealed_is_what_is_stored() {
        assertThat(sealer(KEY).seal(events.head())).isEqualTo(1_139);

        Checkpoint checkpoint = seals.latest().orElseThrow();
        assertThat(recomputed(1_139).isOf(checkpoint)).isTrue();
        assertThat(KEY.publicKey().hasSigned(checkpoint)).isTrue();
        assertThat(checkpoint.time()).isEqualTo("2026-01-02T03:00:00.000001Z");
        assertThat(seals.keys()).containsOnlyKeys(KEY.id());
    }

    @Test
    void another_sealer_goes_on_where_one_ended_whatever_key_it_has() {
        SealKey other = SealKey.generate();
        seal(KEY, 1, 2, 700);
        seal(other, 1_023, 1_024, 1_100);
        seal(KEY, 1_139);

        assertThat(seals.newestFirst(Long.MAX_VALUE, 10))
                .extracting(Checkpoint::size)
                .containsExactly(1_139L, 1_100L, 1_024L, 1_023L, 700L, 2L, 1L);
        assertThat(seals.newestFirst(Long.MAX_VALUE, 10))
                .allMatch(checkpoint -> recomputed(checkpoint.size()).isOf(checkpoint));
        assertThat(seals.keys()).containsOnlyKeys(KEY.id(), other.id());
    }

    @Test
    void nothing_new_is_nothing_to_seal() {
        Sealer sealer = sealer(KEY);
        assertThat(sealer.seal(49)).isEqualTo(50);
        assertThat(sealer.seal(49)).isEqualTo(50);
        assertThat(sealer.seal(20)).isEqualTo(50);
        assertThat(seals.newestFirst(Long.MAX_VALUE, 10)).hasSize(1);
    }

    @Test
    void of_two_that_seal_the_same_events_one_does_and_the_other_follows() {
        Sealer one = sealer(KEY);
        Sealer other = sealer(KEY);
        assertThat(one.seal(99)).isEqualTo(100);
        assertThat(other.seal(199)).isEqualTo(200);

        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> one.seal(149));

        assertThat(one.seal(149)).isEqualTo(200);
        assertThat(one.seal(299)).isEqualTo(300);
        assertThat(seals.latest().orElseThrow().size()).isEqualTo(300);
    }

    @Test
    void a_log_with_a_hole_is_not_sealed_beyond_it() {
        jdbc.sql("DELETE FROM domain_event_entry WHERE global_index = 500").update();
        Sealer sealer = sealer(KEY);
        assertThat(sealer.seal(499)).isEqualTo(500);

        assertThatExceptionOfType(BrokenSeals.class)
                .isThrownBy(() -> sealer.seal(600))
                .withMessageContaining("event 500 is missing");
        assertThat(sealer.size()).isEqualTo(500);
    }

    @Test
    void seals_that_were_edited_are_not_continued() {
        seal(KEY, 500, 1_100);
        jdbc.sql("UPDATE seal_tile SET root = (SELECT MAX(root) FROM seal_checkpoint)")
                .update();
        assertThatExceptionOfType(BrokenSeals.class)
                .isThrownBy(() -> sealer(KEY).seal(1_138));

        jdbc.sql("DELETE FROM seal_checkpoint WHERE from_size = 0").update();
        jdbc.sql("DELETE FROM seal_tile").update();
        assertThatExceptionOfType(BrokenSeals.class)
                .isThrownBy(() -> sealer(KEY).seal(1_138));
    }

    @Test
    void a_long_log_is_sealed_a_stretch_at_a_time() {
        Sealer sealer = new Sealer(events, seals, KEY, CLOCK, 1_000);

        assertThat(sealer.seal(events.head())).isEqualTo(1_000);
        assertThat(sealer.seal(events.head())).isEqualTo(1_139);
        assertThat(sealer(KEY).size()).isEqualTo(1_139);
        copyOutside();
        assertThat(verify().valid()).isTrue();
    }

    private Chain recomputed(long size) {
        Hashing hashing = new Hashing();
        Chain chain = new Chain(hashing);
        events.page(-1, size - 1, (int) size).forEach(event -> chain.add(hashing.leaf(event)));
        return chain;
    }
}
