package ledger.application.commandline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pays the orders of a file; interrupted, it goes on behind the last result, and no order is paid twice. */
final class Load {

    private static final int BATCH = 500;
    private static final String FIELD = "--field";

    private final Path file;
    private final Path results;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final int batch;
    private final Remote ledger;

    Load(List<String> given) {
        Arguments arguments = Arguments.parse(withoutFields(given), Remote.OPTIONS, "--results", "--batch");
        this.file = Path.of(arguments.onlyPlace("a file"));
        Path named = arguments.optionalFile("--results");
        this.results = named != null ? named : file.resolveSibling(file.getFileName() + ".results.ndjson");
        this.batch = arguments.number("--batch", BATCH, 1, 10_000);
        this.ledger = Remote.ofOperator(arguments);
    }

    /** Takes out the options that may be given more than once. */
    private List<String> withoutFields(List<String> given) {
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i).equals(FIELD) && i + 1 < given.size()) {
                i++;
                int sign = given.get(i).indexOf('=');
                if (sign < 1) {
                    throw new IllegalArgumentException(FIELD + " takes name=form, such as idempotencyKey=order-{1}");
                }
                fields.put(given.get(i).substring(0, sign), given.get(i).substring(sign + 1));
            } else {
                rest.add(given.get(i));
            }
        }
        return rest;
    }

    int run(PrintStream out, PrintStream progress) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("there is no file " + file);
        }
        long all = orders();
        Results done = Results.of(results);
        Meter meter = Meter.bar(progress, "paid", "payments");
        try (OrderFile orders = new OrderFile(file, fields)) {
            skip(orders, done.count());
            meter.reached(done.count(), all);
            for (List<String> next = orders.next(batch); !next.isEmpty(); next = orders.next(batch)) {
                List<String> answers = pay(next);
                List<String> decided = Results.decided(answers);
                done.add(decided);
                meter.reached(done.count(), all);
                if (decided.size() < answers.size()) {
                    throw new IOException("the ledger cannot say: " + answers.get(decided.size()) + "; load again");
                }
            }
            meter.ended(done.count(), all);
        }
        done.summarize(out);
        return done.areAllPaid() ? CommandLine.DONE : CommandLine.REFUSED;
    }

    private long orders() throws IOException {
        try (OrderFile orders = new OrderFile(file, fields)) {
            long count = 0;
            for (int read = orders.next(batch).size();
                    read > 0;
                    read = orders.next(batch).size()) {
                count += read;
            }
            return count;
        }
    }

    private void skip(OrderFile orders, long count) throws IOException {
        for (long left = count; left > 0; ) {
            int skipped = orders.next((int) Math.min(left, batch)).size();
            if (skipped == 0) {
                throw new IllegalArgumentException(results + " has more results than " + file + " has orders");
            }
            left -= skipped;
        }
    }

    /** As many answers as there are orders; otherwise all of them are sent again, with the same keys. */
    private List<String> pay(List<String> orders) throws IOException {
        HttpResponse<InputStream> answer =
                ledger.post("/v1/payments/bulk", "application/x-ndjson", String.join("\n", orders) + "\n");
        List<String> lines = new ArrayList<>();
        try (BufferedReader body = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (String line = body.readLine(); line != null; line = body.readLine()) {
                lines.add(line);
            }
        }
        if (lines.size() != orders.size()) {
            throw new IOException(
                    "the ledger answered " + lines.size() + " of " + orders.size() + " lines; load again");
        }
        return lines;
    }
}
