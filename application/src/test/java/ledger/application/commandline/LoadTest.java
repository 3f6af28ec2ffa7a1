package ledger.application.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LoadTest {

    private static final String PAID = "{\"status\":\"COMPLETED\"}";

    @TempDir
    private Path directory;

    private HttpServer ledger;
    private volatile List<String> answers = List.of();

    @BeforeEach
    void a_ledger_that_answers() throws IOException {
        ledger = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ledger.createContext("/v1/payments/bulk", request -> {
            request.getRequestBody().readAllBytes();
            byte[] body = (String.join("\n", answers) + "\n").getBytes(UTF_8);
            request.sendResponseHeaders(200, body.length);
            request.getResponseBody().write(body);
            request.close();
        });
        ledger.start();
        Files.writeString(directory.resolve("orders.ndjson"), "{\"n\":1}\n{\"n\":2}\n{\"n\":3}\n");
    }

    @AfterEach
    void ends() {
        ledger.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":503,\"code\":\"outcome-unknown\"}",
                "{\"status\":429,\"code\":\"overloaded\"}",
                "{\"status\":500,\"code\":\"internal\"}"
            })
    void what_the_ledger_could_not_decide_is_asked_again(String undecided) throws IOException {
        answers = List.of(PAID, undecided, PAID);
        assertThat(load()).isNotEqualTo(CommandLine.DONE);
        assertThat(results()).containsExactly(PAID);

        answers = List.of(PAID, PAID);
        assertThat(load()).isEqualTo(CommandLine.DONE);
        assertThat(results()).containsExactly(PAID, PAID, PAID);
    }

    @Test
    void what_the_ledger_refused_is_a_result() throws IOException {
        String malformed = "{\"status\":400,\"code\":\"malformed\"}";
        answers = List.of(PAID, malformed, PAID);

        assertThat(load()).isEqualTo(CommandLine.REFUSED);
        assertThat(results()).containsExactly(PAID, malformed, PAID);
    }

    private int load() {
        PrintStream unread = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
        String url = "http://localhost:" + ledger.getAddress().getPort();
        List<String> command =
                List.of("load", directory.resolve("orders.ndjson").toString(), "--url", url, "--key", "A".repeat(43));
        return CommandLine.run(command, unread, unread);
    }

    private List<String> results() throws IOException {
        return Files.readAllLines(directory.resolve("orders.ndjson.results.ndjson"));
    }
}
