package ledger.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own benchmark, the program of its distribution. */
final class PgBench {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final int CLIENTS = 32;
    private static final int THREADS = 2;

    private final Database database;

    PgBench(Database database) {
        this.database = database;
    }

    static boolean isHere() {
        try {
            return new ProcessBuilder("pgbench", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Fills the four tables of the benchmark that resembles TPC-B. */
    PgBench initialised(int scale) throws IOException, InterruptedException {
        run("-i", "-q", "-s", String.valueOf(scale));
        return this;
    }

    /** Transactions a second with prepared statements; {@code more} are options of the program, such as a script. */
    double rate(int seconds, String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(
                "-n",
                "-M",
                "prepared",
                "-c",
                String.valueOf(CLIENTS),
                "-j",
                String.valueOf(THREADS),
                "-T",
                String.valueOf(seconds)));
        arguments.addAll(List.of(more));
        String output = run(arguments.toArray(String[]::new));
        Matcher rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IllegalStateException("pgbench told no rate: " + output);
        }
        return Double.parseDouble(rate.group(1));
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("pgbench"));
        command.addAll(List.of(arguments));
        command.add(database.url().substring("jdbc:".length()).replaceFirst("\\?.*", ""));
        ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true);
        program.environment().put("PGUSER", database.user());
        program.environment().put("PGPASSWORD", database.password());
        Process process = program.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("pgbench failed: " + output);
        }
        return output;
    }
}
