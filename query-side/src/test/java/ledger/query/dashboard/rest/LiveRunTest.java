package ledger.query.dashboard.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a viewer is sent. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LiveRunTest {

    @Test
    void a_part_is_sent_when_it_has_changed() throws IOException {
        Deque<Map<String, String>> looks = new ArrayDeque<>(List.of(
                Map.of("pace", "<b>1</b>\n<i>a</i>"), Map.of("pace", "<b>1</b>\n<i>a</i>"), Map.of("pace", "2")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new LiveRun(looks::removeFirst).run(out, atMost -> looks.isEmpty());

        assertThat(out.toString(UTF_8)).isEqualTo("""
                        retry: 1000

                        event: pace
                        data: <b>1</b>
                        data: <i>a</i>

                        :

                        :

                        event: pace
                        data: 2

                        :

                        """);
    }
}
