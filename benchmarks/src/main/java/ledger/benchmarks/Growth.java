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

    private static final String ACCOUNTS = "accounts";

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
        double before = of.equals(ACCOUNTS) ? rate(ledger, baseline, options) : 0;
        PaidLog measured = new PaidLog(ledger, sides.measured(), inFlight);
        double opening = sides.measured().name().equals(sides.baseline().name()) ? 0 : open(ledger, measured);
        List<Turn> turns = new ArrayList<>();
        for (int turn = 0; turn < options.number("pairs", 3); turn++) {
            turns.add(new Turn(rate(ledger, baseline, options), rate(ledger, measured, options)));
        }
        return String.format(
                Locale.ROOT,
                "{\"of\":\"%s\",%s,%s\"openingSeconds\":%.1f,%s}",
                of,
                json(turns),
                before == 0 ? "" : "\"baselineBefore\":" + Math.round(before) + ",",
                opening,
                Throughput.soundness(ledger));
    }

    /** Answers how many seconds it took until the views had all accounts. */
    private static double open(MeasuredLedger ledger, PaidLog log) throws InterruptedException {
        long begin = System.nanoTime();
        PaidLog unused = log.openAnew();
        Throughput.catchUp(ledger);
        return (System.nanoTime() - begin) / 1e9;
    }

    /** The first seconds of a turn fill the cache with this side's accounts again. */
    private static double rate(MeasuredLedger ledger, PaidLog log, Options options) throws InterruptedException {
        Throughput.warmUp(log.goOn(), options.number("settle", 3));
        Throughput.catchUp(ledger);
        return Throughput.measure(ledger, log.goOn(), options.number("seconds", 20))
                .paymentsPerSecond();
    }

    /** Each side has banks and accounts of its own, but for the hot account. */
    private static Sides sides(String of, Options options) {
        int accounts = options.number("accounts", 10_000);
        Traffic few = Traffic.of(options).named(of.substring(0, 1).toUpperCase(Locale.ROOT) + "S");
        Traffic many = few.named(few.name().charAt(0) + "L");
        return switch (of) {
            case ACCOUNTS ->
                new Sides(few, many.of(few.banks(), few.currencies(), options.number("accounts-to", 1_000_000)));
            case "banks" -> new Sides(few.of(1, few.currencies(), accounts), many.of(64, few.currencies(), accounts));
            case "currencies" -> new Sides(few.of(few.banks(), 1, accounts), many.of(few.banks(), 5, accounts));
            case "hot" -> new Sides(few, few.hot(80));
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
