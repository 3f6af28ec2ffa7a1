package ledger.application.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ledger.messages.Caller;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FirstKeysTest {

    private final KeyStore store = KeyStore.empty();

    @TempDir
    private Path directory;

    @Test
    void the_first_boot_writes_keys_that_open_the_ledger_where_only_the_owner_reads_them() throws IOException {
        boot(directory.resolve("data"));

        Path file = directory.resolve("data/credentials.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        JsonNode json = JsonMapper.shared().readTree(Files.readString(file));
        assertThat(json.propertyNames()).containsExactlyInAnyOrder("operator", "auditor");
        assertThat(store.keys().callerOf(new Secret(json.path("operator").asString())))
                .isEqualTo(Caller.OPERATOR);
        assertThat(store.keys().callerOf(new Secret(json.path("auditor").asString())))
                .isEqualTo(Caller.AUDITOR);
        assertThat(files(directory.resolve("data"))).containsExactly("credentials.json");
    }

    @Test
    void a_later_boot_writes_nothing() throws IOException {
        boot(directory);
        String first = Files.readString(directory.resolve("credentials.json"));

        boot(directory);
        boot(directory.resolve("other"));

        assertThat(directory.resolve("credentials.json")).hasContent(first);
        assertThat(directory.resolve("other")).doesNotExist();
    }

    @Test
    void of_nodes_that_start_together_one_writes() {
        CompletableFuture<?>[] boots = IntStream.range(0, 6)
                .mapToObj(node -> CompletableFuture.runAsync(
                        () -> boot(directory.resolve("node" + node)), work -> new Thread(work).start()))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(boots).join();

        assertThat(IntStream.range(0, 6)
                        .filter(node -> Files.exists(directory.resolve("node" + node + "/credentials.json"))))
                .hasSize(1);
        assertThat(keyCount()).isEqualTo(2);
    }

    @Test
    void keys_that_could_not_be_written_are_not_stored_either() throws IOException {
        Path occupied = Files.writeString(directory.resolve("occupied"), "a file, not a directory");

        assertThatThrownBy(() -> boot(occupied)).isInstanceOf(UncheckedIOException.class);

        assertThat(keyCount()).isZero();
    }

    private void boot(Path data) {
        new FirstKeys(store.keys(), store.transactions(), data).afterSingletonsInstantiated();
    }

    private int keyCount() {
        return store.jdbc()
                .sql("SELECT COUNT(*) FROM api_key")
                .query(Integer.class)
                .single();
    }

    private static Stream<String> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
