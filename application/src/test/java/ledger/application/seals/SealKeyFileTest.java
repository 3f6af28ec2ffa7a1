package ledger.application.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ledger.query.audit.seals.SealKey;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SealKeyFileTest {

    @TempDir
    private Path directory;

    @Test
    void the_first_boot_makes_a_key_that_only_the_owner_reads_and_later_ones_keep_it() throws IOException {
        Path file = directory.resolve("data/seal-key.pem");
        SealKey made = new SealKeyFile(file).key();

        assertThat(new SealKeyFile(file).key().id()).isEqualTo(made.id());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(directory.resolve("data"))) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void nodes_that_boot_together_get_the_same_key() {
        Path file = directory.resolve("seal-key.pem");
        assertThat(IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(node -> new SealKeyFile(file).key().id())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void a_file_that_is_no_key_stops_the_boot() throws IOException {
        Path file = Files.writeString(directory.resolve("seal-key.pem"), "nonsense");
        assertThatIllegalStateException()
                .isThrownBy(() -> new SealKeyFile(file).key())
                .withMessageContaining("is not a key to seal with");
        assertThat(file).hasContent("nonsense");
    }
}
