package ledger.benchmarks;

import java.util.List;
import java.util.Map;

/** Runs one measurement and prints its figures as one line of JSON, last. */
public final class Benchmarks {

    private static final Map<String, Measurement> MEASUREMENTS = Map.of(
            "unloaded",
            new UnloadedPayments(),
            "cutoff",
            new CutOff(),
            "gridlock",
            new GridlockResolution(),
            "rebuild",
            new RebuiltView(),
            "verify",
            new VerifiedLog(),
            "replay",
            new ReplayedLog(),
            "throughput",
            new Throughput(),
            "compare",
            new Comparison());

    private Benchmarks() {}

    /** What can be measured. */
    interface Measurement {

        String run(Options options) throws Exception;
    }

    /** The first argument names the measurement, the others are its options: {@code --payments 2000}. */
    public static void main(String[] arguments) throws Exception {
        Measurement measurement = arguments.length == 0 ? null : MEASUREMENTS.get(arguments[0]);
        if (measurement == null) {
            System.err.println("usage: java -jar benchmarks.jar " + MEASUREMENTS.keySet()
                    + " [--url jdbc:postgresql://… --user … --password …]"
                    + " [--payments n] [--banks n] [--events n] [--projection name]");
            System.exit(2);
            return;
        }
        Options options = Options.parse(List.of(arguments).subList(1, arguments.length));
        System.out.println(measurement.run(options));
        System.exit(0);
    }
}
