package ledger.command.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LinesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|''",
                "a|a",
                "a;|a",
                "a;b|a,b",
                "a;;b;|a,b",
                ";;;|''",
                ";a|a",
                "ä;ö;|ä,ö",
            })
    void lines_end_with_a_line_feed_and_empty_ones_are_skipped(String text, String lines) throws IOException {
        assertThat(String.join(",", read(text.replace(';', '\n')))).isEqualTo(lines);
        assertThat(String.join(",", read(text.replace(";", "\r\n"))).replace("\r", ""))
                .isEqualTo(lines);
    }

    @Test
    void lines_go_on_across_what_is_read_at_a_time() throws IOException {
        String[] lines = new String[100];
        Arrays.setAll(lines, number -> Character.toString('a' + number % 26).repeat(number * 61 % 8_000 + 1));

        assertThat(read(String.join("\n", lines))).containsExactly(lines);
    }

    @Test
    void a_line_may_be_as_long_as_the_longest_and_not_a_byte_longer() throws IOException {
        String longest = "x".repeat(Lines.LONGEST);

        assertThat(read(longest + "\n" + longest + "x\n" + "y".repeat(100_000) + "\nz"))
                .containsExactly(longest, "too long", "too long", "z");
    }

    private static List<String> read(String text) throws IOException {
        Lines lines = new Lines(new ByteArrayInputStream(text.getBytes(UTF_8)));
        List<String> read = new ArrayList<>();
        while (lines.next()) {
            read.add(lines.isTooLong() ? "too long" : new String(lines.bytes(), UTF_8));
        }
        return read;
    }
}
