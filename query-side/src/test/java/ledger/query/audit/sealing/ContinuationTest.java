package ledger.query.audit.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContinuationTest extends SealedLog {

    private Insider insider;

    @BeforeEach
    void a_sealed_log(@TempDir Path directory) {
        begin(directory);
        pay(20); // 159 events
        seal(KEY, 40, 100, 150);
        copyOutside();
        insider = new Insider(jdbc);
    }

    private String refusal(long accepted) {
        return new Continuation(dataSource, outside, accepted)
                .refusal(events.head())
                .orElse("");
    }

    @Test
    void a_log_that_goes_on_behind_its_seals_is_written_on() {
        assertThat(refusal(-1)).isEmpty();
        insider.truncate(150);
        assertThat(refusal(-1)).isEmpty();
        outside = new OutsideSeals(outside.checkpoints().path().resolveSibling("new.ndjson"));
        assertThat(refusal(-1)).isEmpty();
    }

    @Test
    void a_log_shorter_than_its_own_seals_is_not_written_on_whatever_is_accepted() {
        insider.truncate(149);
        assertThat(refusal(-1)).contains("seals 150 events and has 149", "restore");
        assertThat(refusal(149)).isNotEmpty();
    }

    @Test
    void a_log_restored_with_its_seals_is_not_written_on_unless_that_is_meant() throws IOException {
        restoreTo(100);
        assertThat(refusal(-1))
                .contains("has 100 events", "150 that are sealed", "ledger.seals.accept-shorter-log=100");
        assertThat(refusal(101)).isNotEmpty();
        assertThat(outside.size()).isEqualTo(150);

        assertThat(refusal(100)).isEmpty();

        Path aside = outside.checkpoints().path().resolveSibling("checkpoints.ndjson.void-after-100");
        assertThat(Files.readAllLines(aside)).hasSize(3);
        assertThat(outside.leaves().path().resolveSibling("checkpoints.leaves.void-after-100"))
                .hasSize(150 * 32L);
        assertThat(outside.size()).isZero();
        copyOutside();
        assertThat(outside.size()).isEqualTo(100);
        assertThat(verify().valid()).isTrue();
    }

    @Test
    void a_restored_log_is_accepted_once() {
        restoreTo(100);
        assertThat(refusal(100)).isEmpty();
        copyOutside();
        log.clear();
        pay(20);
        seal(KEY, 150);
        copyOutside();
        assertThat(refusal(100)).isEmpty();

        restoreTo(120);
        assertThat(refusal(100)).contains("has 120 events");
    }

    @Test
    void a_log_that_grew_again_after_a_restore_is_not_taken_for_the_one_that_was_sealed() {
        insider.change(149, "payload", 9);
        assertThat(refusal(-1)).contains("does not continue the 150 that are sealed");
        assertThat(refusal(100)).isEmpty();
    }

    @Test
    void a_broken_file_keeps_the_log_from_being_written_on() throws IOException {
        Files.writeString(outside.checkpoints().path(), "nonsense\n");
        assertThat(refusal(-1)).contains("a line of checkpoints.ndjson is not a checkpoint");
    }

    /** As a backup has it: the log and its seals, both as they were. */
    private void restoreTo(long size) {
        insider.truncate(size);
        jdbc.sql("DELETE FROM seal_checkpoint WHERE size > ?").param(size).update();
    }
}
