package ledger.application.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came of the orders of a file, a line each in their order; kept in a file, so that a load can go on. */
final class Results {

    private static final int TOO_MANY = 429;
    private static final int SERVERS_FAULT = 500;

    private final Path file;
    private final Map<String, Long> outcomes = new TreeMap<>();
    private long count;

    private Results(Path file) {
        this.file = file;
    }

    /** The results there are already; half a line at the end, of a load that was interrupted, is taken away. */
    static Results of(Path file) throws IOException {
        Results results = new Results(file);
        if (Files.exists(file)) {
            dropHalfALine(file);
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    results.count(line);
                }
            }
        }
        return results;
    }

    private static void dropHalfALine(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long end = bytes.length();
            while (end > 0) {
                bytes.seek(end - 1);
                if (bytes.read() == '\n') {
                    break;
                }
                end--;
            }
            bytes.setLength(end);
        }
    }

    /**
     * The answers up to the first one that decides nothing, because the ledger was too busy, stopping, or lost its
     * database. What follows it is asked again, with the same keys.
     */
    static List<String> decided(List<String> answers) {
        return answers.stream().takeWhile(answer -> !isTemporary(answer)).toList();
    }

    private static boolean isTemporary(String answer) {
        int status = read(answer).path("status").asInt(0);
        return status == TOO_MANY || status >= SERVERS_FAULT;
    }

    /** Adds results and has them on disk. */
    void add(List<String> lines) throws IOException {
        if (!lines.isEmpty()) {
            byte[] bytes = (String.join("\n", lines) + "\n").getBytes(UTF_8);
            try (RandomAccessFile end = new RandomAccessFile(file.toFile(), "rw")) {
                end.seek(end.length());
                end.write(bytes);
                end.getFD().sync();
            }
            lines.forEach(this::count);
        }
    }

    private void count(String line) {
        count++;
        outcomes.merge(outcome(line), 1L, Long::sum);
    }

    private static String outcome(String line) {
        JsonNode result = read(line);
        String reason = result.path("reason").path("code").asString("");
        String status = result.path("status").isString()
                ? result.path("status").asString("")
                : result.path("code").asString("?");
        return reason.isEmpty() ? status : status + " " + reason;
    }

    private static JsonNode read(String line) {
        try {
            return JsonMapper.shared().readTree(line);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("this is no result of a payment: " + line, e);
        }
    }

    long count() {
        return count;
    }

    /** Whether every order was paid. */
    boolean areAllPaid() {
        return outcomes.keySet().stream().allMatch("COMPLETED"::equals);
    }

    void summarize(PrintStream out) {
        outcomes.forEach((outcome, orders) -> out.println(orders + " " + outcome));
        out.println(count + " results in " + file);
    }
}
