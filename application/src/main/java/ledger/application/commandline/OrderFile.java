package ledger.application.commandline;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A file of payment orders, a line each, read as lines of a bulk request. */
final class OrderFile implements AutoCloseable {

    private static final Pattern COLUMN = Pattern.compile("\\{([0-9]{1,4})}");

    private final BufferedReader lines;
    private final @Nullable Character separator;
    private final Map<String, String> fields;

    /**
     * Opens it.
     *
     * @param fields what each field is, with columns in braces; empty where the first line names the columns
     */
    OrderFile(Path file, Map<String, String> fields) throws IOException {
        this.separator = separator(file.getFileName().toString());
        this.lines = Files.newBufferedReader(file);
        this.fields = separator != null && fields.isEmpty() ? named(cells(lines.readLine())) : fields;
    }

    private static @Nullable Character separator(String name) {
        if (name.endsWith(".csv")) {
            return ',';
        }
        if (name.endsWith(".tsv")) {
            return '\t';
        }
        if (name.endsWith(".ndjson")) {
            return null;
        }
        throw new IllegalArgumentException(name + " is none of .csv, .tsv and .ndjson");
    }

    private static Map<String, String> named(List<String> columns) {
        Map<String, String> named = new LinkedHashMap<>();
        columns.forEach(column -> named.put(column, "{" + (named.size() + 1) + "}"));
        return named;
    }

    /** The next orders, at most so many; none at the end. */
    List<String> next(int most) throws IOException {
        List<String> orders = new ArrayList<>();
        while (orders.size() < most) {
            String line = lines.readLine();
            if (line == null) {
                break;
            }
            if (!line.isBlank()) {
                orders.add(separator == null ? line : order(cells(line)));
            }
        }
        return orders;
    }

    private String order(List<String> cells) {
        Map<String, Object> order = new LinkedHashMap<>();
        fields.forEach((field, form) -> {
            String value = COLUMN.matcher(form).replaceAll(found -> Matcher.quoteReplacement(cell(cells, found)));
            if (!value.isEmpty()) {
                order.put(field, field.equals("queue") ? Boolean.valueOf(value) : value);
            }
        });
        return JsonMapper.shared().writeValueAsString(order);
    }

    private static String cell(List<String> cells, MatchResult named) {
        int column = Integer.parseInt(named.group(1));
        if (column < 1 || column > cells.size()) {
            throw new IllegalArgumentException("a line has no column " + named.group());
        }
        return cells.get(column - 1);
    }

    /** The cells of a line; in a .csv file they may stand in quotes, doubled within (RFC 4180). */
    private List<String> cells(@Nullable String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : (line == null ? "" : line).toCharArray()) {
            if (c == '"' && separator != null && separator == ',') {
                if (!quoted && !cell.isEmpty()) {
                    cell.append(c);
                }
                quoted = !quoted;
            } else if (separator != null && c == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
