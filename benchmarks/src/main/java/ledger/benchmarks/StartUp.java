package ledger.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ledger.messages.LogHead;

/** How long does it take from the start of a JVM until the ledger says that it is ready? */
final class StartUp implements Benchmarks.LedgerMeasurement {

    private static final Pattern SECONDS = Pattern.compile("\"readySeconds\":([0-9.]+)");
    private static final long LOOK_NANOS = 10_000_000;

    @Override
    public String measure(MeasuredLedger ledger, Options options) throws IOException {
        URI readiness = URI.create(ledger.url() + "/actuator/health/readiness");
        while (((HttpURLConnection) readiness.toURL().openConnection()).getResponseCode() != 200) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        long millis = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        long head = ledger.bean(LogHead.class).index();
        return String.format(Locale.ROOT, "{\"readySeconds\":%.1f,\"events\":%d}", millis / 1e3, head + 1);
    }

    /** The same of a new JVM on a database where no ledger runs at the moment. */
    static double secondsOf(Database database) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("ready", "--url", database.url()));
        arguments.addAll(List.of("--user", database.user(), "--password", database.password()));
        arguments.addAll(
                List.of("--data-dir", MeasuredLedger.directoryOf(database).toString()));
        Process process = new ProcessBuilder(OtherJvm.benchmarks(arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher seconds = SECONDS.matcher(output);
        if (process.waitFor() != 0 || !seconds.find()) {
            throw new IllegalStateException("the ledger did not start: " + output);
        }
        return Double.parseDouble(seconds.group(1));
    }
}
