package ledger.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs one measurement and prints its figures as one line of JSON, last. */
public final class Benchmarks {

    private static final String MICROBENCHMARKS = "jmh";
    private static final Map<String, Measurement> MEASUREMENTS = new TreeMap<>(Map.ofEntries(
            Map.entry("throughput", new Throughput()),
            Map.entry("latency", new Latency()),
            Map.entry("unloaded", new UnloadedPayments()),
            Map.entry("http", new HttpThroughput()),
            Map.entry("compare", new Comparison()),
            Map.entry("cutoff", new CutOff()),
            Map.entry("growth", new Growth()),
            Map.entry("ready", new StartUp()),
            Map.entry("memory", new LiveSet()),
            Map.entry("replay", new ReplayedLog()),
            Map.entry("rebuild", new RebuiltView()),
            Map.entry("verify", new VerifiedLog()),
            Map.entry("gridlock", new GridlockResolution())));

    private Benchmarks() {}

    /** What can be measured. */
    interface Measurement {

        String run(Options options) throws Exception;
    }

    /** What is measured on a ledger that runs in this process and is started for it. */
    interface LedgerMeasurement extends Measurement {

        String measure(MeasuredLedger ledger, Options options) throws Exception;

        @Override
        default String run(Options options) throws Exception {
            try (MeasuredLedger ledger = MeasuredLedger.start(options)) {
                return measure(ledger, options);
            }
        }
    }

    /** The first argument names the measurement, the others are its options: {@code --payments 2000}. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals(MICROBENCHMARKS)) {
            System.exit(Microbenchmarks.run(List.of(arguments).subList(1, arguments.length)));
        }
        Measurement measurement = arguments.length == 0 ? null : MEASUREMENTS.get(arguments[0]);
        if (measurement == null) {
            System.err.println("usage: java -jar benchmarks.jar " + MEASUREMENTS.keySet()
                    + " [--url jdbc:postgresql://… --user … --password …]"
                    + " [--option value]…, as benchmarks/README.md describes them; or jmh [JMH's arguments]");
            System.exit(2);
            return;
        }
        Options options = Options.parse(List.of(arguments).subList(1, arguments.length));
        System.out.println(measurement.run(options));
        System.exit(0);
    }
}
