package ledger.query.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;

/**
 * A table as comma-separated values (RFC 4180) that a spreadsheet shows and never calculates: a text that would begin a
 * formula is given an apostrophe, numbers stay numbers.
 */
final class Csv {

    static final MediaType TYPE = new MediaType("text", "csv", UTF_8);

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile(".*[\",\\r\\n].*", Pattern.DOTALL);

    private final StringBuilder text = new StringBuilder();

    Csv(List<String> columns) {
        text.append(row(columns.stream()));
    }

    void line(String... values) {
        text.append(row(Stream.of(values)));
    }

    /** One line of a table that is too long to be kept, with its end. */
    static String row(Stream<String> values) {
        return values.map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(String value) {
        boolean formula =
                !NUMBER.matcher(value).matches() && FORMULA.matcher(value).matches();
        String harmless = formula ? "'" + value : value;
        return QUOTED.matcher(harmless).matches() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
