package ledger.application.auditkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frobnicate",
                "verify",
                "verify a.zip b.zip",
                "verify nothing.zip",
                "verify a.zip --key-fingerprint short",
                "verify a.zip --report",
                "verify a.zip --out b.zip",
                "verify a.zip --leaves x --leaves y",
                "export",
                "export --url http://localhost:1 --out a.zip",
                "export --url http://localhost:1 --out a.zip --key k --credentials c",
                "export --url http://localhost:1 --out a.zip --key k --from minus",
                "export --url http://localhost:1 --out a.zip --key k",
                "export --url http://localhost:1 --out a.zip --credentials nothing.json",
                "replay --key k",
                "replay --url http://localhost:1 --key k --from-index minus",
                "replay --url http://localhost:1 --key k --resume it",
                "replay --url http://localhost:1 --key k",
                "export here --url http://localhost:1 --out a.zip --key k"
            })
    void what_cannot_be_done_ends_with_2(String arguments) {
        KitRun run = KitRun.of(arguments);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.told()).startsWith("audit-kit: ");
        assertThat(run.output()).isEmpty();
    }

    @Test
    void help_teaches_it() {
        KitRun help = KitRun.of("");
        assertThat(help.exit()).isZero();
        assertThat(help.output()).contains("export --url", "verify <file.zip>", "replay --url", "--key-fingerprint");
        assertThat(KitRun.of("verify --help")).isEqualTo(help);
    }
}
