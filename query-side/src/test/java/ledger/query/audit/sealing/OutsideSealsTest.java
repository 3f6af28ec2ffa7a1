package ledger.query.audit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import ledger.query.audit.seals.BrokenSeals;
import ledger.query.audit.seals.Checkpoint;
import ledger.query.audit.seals.SealKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OutsideSealsTest extends SealedLog {

    private Path file;

    @BeforeEach
    void a_log(@TempDir Path directory) {
        begin(directory);
        pay(20); // 159 events
        file = outside.checkpoints().path();
    }

    @Test
    void whatever_is_missing_is_copied_whoever_sealed_it() throws IOException {
        seal(KEY, 40, 80);
        copyOutside();
        copyOutside();
        seal(SealKey.generate(), 120, 159);
        copyOutside();

        assertThat(Files.readAllLines(file)).hasSize(4);
        assertThat(outside.size()).isEqualTo(159);
        assertThat(outside.leaves().count()).isEqualTo(159);
        assertThat(outside.checkpoints().all())
                .toIterable()
                .extracting(Checkpoint::size)
                .containsExactly(40L, 80L, 120L, 159L);
        assertThat(verify().valid()).isTrue();
    }

    @Test
    void nothing_sealed_is_nothing_to_copy() {
        copyOutside();
        assertThat(file).isEmptyFile();
        assertThat(outside.size()).isZero();
        assertThat(verify().valid()).isTrue();
    }

    @Test
    void a_crash_between_leaves_and_checkpoint_leaves_nothing_that_matters() throws IOException {
        seal(KEY, 40);
        copyOutside();
        Files.writeString(file, "{\"size\":80,\"root\":", StandardOpenOption.APPEND);
        Files.write(outside.leaves().path(), new byte[1_000], StandardOpenOption.APPEND);
        assertThat(outside.size()).isEqualTo(40);
        assertThat(verify().valid()).isTrue();

        seal(KEY, 80, 159);
        copyOutside();

        assertThat(Files.readAllLines(file)).hasSize(3);
        assertThat(outside.leaves().path()).hasSize(159 * 32L);
        assertThat(verify().valid()).isTrue();
    }

    @Test
    void seals_that_do_not_continue_the_file_are_not_copied() throws IOException {
        seal(KEY, 40, 80);
        copyOutside();
        byte[] before = Files.readAllBytes(file);
        jdbc.sql("UPDATE domain_event_entry SET payload = '{}' WHERE global_index = 5")
                .update();
        forgetSeals();
        seal(KEY, 40, 80, 120);

        assertThatExceptionOfType(BrokenSeals.class)
                .isThrownBy(() -> outside.catchUp(seals))
                .withMessageContaining("does not continue");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void seals_with_another_beginning_or_a_wrong_signature_are_not_copied() {
        seal(KEY, 40);
        copyOutside();
        forgetSeals();
        seal(KEY, 39, 80);
        assertThatExceptionOfType(BrokenSeals.class).isThrownBy(() -> outside.catchUp(seals));

        forgetSeals();
        seal(KEY, 40, 80);
        jdbc.sql("UPDATE seal_checkpoint SET signature = root WHERE size = 80").update();
        assertThatExceptionOfType(BrokenSeals.class).isThrownBy(() -> outside.catchUp(seals));
        assertThat(outside.size()).isEqualTo(40);
    }

    @Test
    void leaves_that_are_gone_are_not_papered_over() throws IOException {
        seal(KEY, 40);
        copyOutside();
        Files.write(
                outside.leaves().path(),
                Arrays.copyOf(Files.readAllBytes(outside.leaves().path()), 320));
        seal(KEY, 80);
        assertThatExceptionOfType(BrokenSeals.class)
                .isThrownBy(() -> outside.catchUp(seals))
                .withMessageContaining("lacks leaves");
    }

    @Test
    void while_another_process_is_at_it_nothing_is_done() throws IOException {
        seal(KEY, 40);
        Path lock = file.resolveSibling("checkpoints.ndjson.lock");
        try (FileChannel other = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = other.lock()) {
            assertThat(held.isValid()).isTrue();
            copyOutside();
            assertThat(outside.size()).isZero();
        }
        copyOutside();
        assertThat(outside.size()).isEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense\n", "{}\n", "\n"})
    void a_line_that_is_no_checkpoint_is_found(String line) throws IOException {
        seal(KEY, 40, 159);
        copyOutside();
        List<String> lines = Files.readAllLines(file);
        Files.writeString(file, lines.get(0) + "\n" + line + lines.get(1) + "\n");
        assertThat(verify().firstBadIndex()).isEqualTo(40);
        assertThat(verify().finding()).contains("a line of checkpoints.ndjson is not a checkpoint");

        Files.writeString(file, lines.get(0) + "\n" + lines.get(1) + "\n" + line);
        assertThat(verify().valid()).isFalse();
        assertThatExceptionOfType(BrokenSeals.class).isThrownBy(() -> outside.catchUp(seals));
    }
}
