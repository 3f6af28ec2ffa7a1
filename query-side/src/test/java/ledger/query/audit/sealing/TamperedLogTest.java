package ledger.query.audit.sealing;

import static ledger.query.audit.sealing.TamperedLog.CoverUp.NOTHING;
import static ledger.query.audit.sealing.TamperedLog.CoverUp.WITH_A_KEY_OF_HIS_OWN;
import static ledger.query.audit.sealing.TamperedLog.CoverUp.WITH_THE_KEY_OF_THE_LEDGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TamperedLogTest extends TamperedLog {

    /** Every kind of edit: as it is, and covered up with one key or the other in turn. */
    static Stream<Arguments> edits() {
        List<Edit> edits = Edit.ofEveryKind();
        return IntStream.range(0, edits.size())
                .boxed()
                .flatMap(number -> Stream.of(
                                NOTHING, number % 2 == 0 ? WITH_THE_KEY_OF_THE_LEDGER : WITH_A_KEY_OF_HIS_OWN)
                        .map(coverUp -> Arguments.of(edits.get(number), coverUp)));
    }

    @Test
    void what_nobody_touched_is_valid() {
        Verdict verdict = verify();
        assertThat(verdict.finding()).isNull();
        assertThat(verdict.valid()).isTrue();
        assertThat(verdict.events()).isEqualTo(SIZE);
        assertThat(verdict.sealed()).isEqualTo(SIZE);
        assertThat(verdict.checkpoints()).isEqualTo(4);
        assertThat(verdict.head()).isEqualTo(seals.latest().orElseThrow().head());
    }

    @ParameterizedTest(name = "{0}, covering up {1}")
    @MethodSource("edits")
    void the_first_bad_event_is_named(Edit edit, CoverUp coverUp) {
        edit.deed().accept(insider);
        coverUp(coverUp);
        assertFirstBad(edit.firstBad(), edit);
    }

    @Test
    void an_event_before_the_first_is_named() {
        insider.set(0, "global_index", -5L);
        assertFirstBad(-5, "an index below zero");
    }

    @Test
    void an_event_that_is_gone_is_named() {
        insider.delete(700);
        assertFirstBad(700, "a hole");
    }

    @Test
    void an_event_behind_the_seals_must_be_in_sequence() {
        log.store(List.of(ledger.query.Story.opened(
                new ledger.messages.AccountId("late"),
                ledger.query.Story.BANKA,
                ledger.messages.accounts.AccountType.CUSTOMER)));
        assertThat(verify().events()).isEqualTo(SIZE + 1);
        insider.set(SIZE, "sequence_number", 3L);
        assertFirstBad(SIZE, "a sequence");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE FROM seal_checkpoint WHERE from_size = 0                                          | 0",
                "DELETE FROM seal_checkpoint WHERE from_size = 9                                          | 9",
                "DELETE FROM seal_checkpoint WHERE from_size = 1050                                       | 1050",
                "UPDATE seal_checkpoint SET size = 1049 WHERE from_size = 1000                            | 1000",
                "UPDATE seal_checkpoint SET root = head WHERE from_size = 1000                            | 1000",
                "UPDATE seal_checkpoint SET head = root WHERE from_size = 1000                            | 1000",
                "UPDATE seal_checkpoint SET sealed_at = '2026-01-02T03:00:00.000002Z' WHERE from_size = 0 | 0",
                "UPDATE seal_checkpoint SET signature = root WHERE from_size = 1050                       | 1050",
                "UPDATE seal_checkpoint SET key_id = root WHERE from_size = 1050                          | 1050",
                "UPDATE seal_checkpoint SET root = 'none' WHERE from_size = 9                             | 9",
                "UPDATE seal_checkpoint SET sealed_at = '' WHERE from_size = 9                            | 9",
                "DELETE FROM seal_tile                                                                    | 0",
                "UPDATE seal_tile SET root = 'none'                                                       | 1023",
                "UPDATE seal_tile SET root = (SELECT MAX(root) FROM seal_checkpoint)                      | 0",
                "INSERT INTO seal_tile SELECT 1, root FROM seal_tile                                      | 1069"
            })
    void edited_seals_are_found_where_they_begin(String edit, long index) {
        jdbc.sql(edit).update();
        assertFirstBad(index, edit);
    }

    @Test
    void an_edited_leaf_is_found_at_its_event() {
        byte[] leaves = jdbc.sql("SELECT leaves FROM seal_checkpoint WHERE from_size = 9")
                .query(byte[].class)
                .single();
        leaves[32 * 100 + 7] ^= 1;
        jdbc.sql("UPDATE seal_checkpoint SET leaves = ? WHERE from_size = 9")
                .param(leaves)
                .update();
        assertFirstBad(109, "a leaf");
    }

    @Test
    void without_their_own_node_checkpoints_of_an_unknown_key_are_not_believed() throws IOException {
        withoutOutside(() -> {
            coverUp(CoverUp.WITH_A_KEY_OF_HIS_OWN);
            assertFirstBad(0, "somebody's seals");
        });
    }

    /** This is the limit of seals: whoever has the key, and nobody outside kept anything. */
    @Test
    void what_was_sealed_anew_with_the_key_is_valid_where_nothing_is_kept_outside() throws IOException {
        withoutOutside(() -> {
            insider.change(600, "payload", 9);
            coverUp(CoverUp.WITH_THE_KEY_OF_THE_LEDGER);
            assertThat(verify().valid()).isTrue();
        });
    }

    @Test
    void with_checkpoints_alone_outside_the_checkpoint_is_named_that_no_longer_holds() throws IOException {
        byte[] kept = Files.readAllBytes(outside.leaves().path());
        Files.delete(outside.leaves().path());
        try {
            insider.change(1_020, "payload", 9);
            coverUp(CoverUp.WITH_THE_KEY_OF_THE_LEDGER);
            assertFirstBad(1_000, "one of the events between two checkpoints");
        } finally {
            Files.write(outside.leaves().path(), kept);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 3, 0", "1, 40, 9", "3, 9, 1050"})
    void an_edited_line_outside_is_found_as_well(int line, int place, long index) throws IOException {
        byte[] kept = Files.readAllBytes(outside.checkpoints().path());
        List<String> lines = Files.readAllLines(outside.checkpoints().path());
        String text = lines.get(line);
        lines.set(line, text.substring(0, place) + (text.charAt(place) == '1' ? '2' : '1') + text.substring(place + 1));
        Files.write(outside.checkpoints().path(), lines);
        try {
            assertFirstBad(index, "line " + line);
        } finally {
            Files.write(outside.checkpoints().path(), kept);
        }
    }

    @Test
    void an_edited_leaf_outside_is_found_at_its_event() throws IOException {
        byte[] kept = Files.readAllBytes(outside.leaves().path());
        byte[] edited = kept.clone();
        edited[32 * 1_068 + 31] ^= 1;
        Files.write(outside.leaves().path(), edited);
        try {
            assertFirstBad(1_068, "a leaf outside");
        } finally {
            Files.write(outside.leaves().path(), kept);
        }
    }

    private void withoutOutside(Runnable test) {
        OutsideSeals kept = outside;
        outside = new OutsideSeals(kept.checkpoints().path().resolveSibling("nothing.ndjson"));
        try {
            test.run();
        } finally {
            outside = kept;
        }
    }
}
