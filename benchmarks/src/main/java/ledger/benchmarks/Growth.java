package ledger.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * What becomes of the throughput when there is more of something: accounts, banks, currencies, or payments to one
 * account. Both sides pay in turns on one ledger, which has the accounts of both; with {@code --of events} in turns
 * on two databases.
 */
final class Growth implements Benchmarks.Measurement {

    /** One round of turns, in payments a second. */
    record Turn(double baseline, double measured) {

        double ratio() {
            return measured / baseline;
        }
    }

    private record Sides(Traffic baseline, Traffic measured) {}

    @Override
    public String run(Options options) throws Exception {
        String of = options.text("of").orElseThrow(() -> new IllegalArgumentException("--of: what shall grow?"));
        if (of.equals("events")) {
            return new LongLog().run(options);
        }
        try (MeasuredLedger ledger = MeasuredLedger.start(options)) {
            return measure(ledger, of, options);
        }
    }

    static String measure(MeasuredLedger ledger, String of, Options options) throws InterruptedException {
        Sides sides = sides(of, options);
        int inFlight = options.number("in-flight", 2_000);
        PaidLog baseline = new PaidLog(ledger, sides.baseline(), inFlight).openAnew();
        Throughput.warmUp(baseline, options.number("warm-up", 20));
        Throughput.Result before = Throughput.measure(ledger, baseline, options.number("seconds", 20));
        PaidLog measured = new PaidLog(ledger, sides.measured(), inFlight);
        long begin = System.nanoTime();
        if (!sides.measured().name().equals(sides.baseline().name())) {
            measured.openAnew();
        }
        Throughput.catchUp(ledger);
        double opening = (System.nanoTime() - begin) / 1e9;
        List<Turn> turns = new ArrayList<>();
        for (int turn = 0; turn < options.number("pairs", 3); turn++) {
            turns.add(new Turn(rate(ledger, baseline, options), rate(ledger, measured, options)));
        }
        return String.format(
                Locale.ROOT,
                "{\"of\":\"%s\",%s,\"baselineBefore\":%.0f,\"openingSeconds\":%.1f,%s}",
                of,
                json(turns),
                before.paymentsPerSecond(),
                opening,
                Throughput.soundness(ledger));
    }

    /** The first seconds of a turn fill the cache with this side's accounts again. */
    private static double rate(MeasuredLedger ledger, PaidLog log, Options options) throws InterruptedException {
        Throughput.warmUp(log.goOn(), options.number("settle", 3));
        Throughput.catchUp(ledger);
        return Throughput.measure(ledger, log.goOn(), options.number("seconds", 20))
                .paymentsPerSecond();
    }

    private static Sides sides(String of, Options options) {
        Traffic baseline = Traffic.of(options).named("S");
        int accounts = options.number("accounts", 10_000);
        return switch (of) {
            case "accounts" ->
                new Sides(
                        baseline,
                        baseline.of(2, 1, options.number("accounts-to", 1_000_000))
                                .named("L"));
            case "banks" ->
                new Sides(
                        baseline.of(1, 1, accounts),
                        baseline.of(64, 1, accounts).named("L"));
            case "currencies" -> new Sides(baseline, baseline.of(2, 5, accounts).named("L"));
            case "hot" -> new Sides(baseline, baseline.hot(80));
            default -> throw new IllegalArgumentException("--of accounts, banks, hot, currencies or events: " + of);
        };
    }

    /** The medians of all turns and of their ratios, as members of a JSON object. */
    static String json(List<Turn> turns) {
        return String.format(
                Locale.ROOT,
                "\"measured\":%.0f,\"baseline\":%.0f,\"ratio\":%.3f,\"ratios\":%s",
                median(turns.stream().mapToDouble(Turn::measured)),
                median(turns.stream().mapToDouble(Turn::baseline)),
                median(turns.stream().mapToDouble(Turn::ratio)),
                turns.stream()
                        .map(turn -> String.format(Locale.ROOT, "%.3f", turn.ratio()))
                        .toList());
    }

    static double median(DoubleStream figures) {
        double[] sorted = figures.sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
