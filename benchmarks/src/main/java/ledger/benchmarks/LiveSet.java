package ledger.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Full load for a while: what does the heap still hold after each garbage collection, and does it grow? */
final class LiveSet implements Benchmarks.LedgerMeasurement {

    private static final double MIB = 1024 * 1024;

    @Override
    public String measure(MeasuredLedger ledger, Options options) throws InterruptedException {
        PaidLog log = new PaidLog(ledger, Traffic.of(options), options.number("in-flight", 2_000)).open();
        List<Long> mebibytes = new CopyOnWriteArrayList<>();
        Throughput.Result result = measure(ledger, log, options, mebibytes);
        return String.format(
                Locale.ROOT,
                "{\"liveMebibytes\":%s,\"heapMebibytes\":%.0f,%s,%s}",
                mebibytes,
                Runtime.getRuntime().maxMemory() / MIB,
                result.json(),
                Throughput.soundness(ledger));
    }

    /** The check of the invariants afterwards has a memory of its own, which is not looked at. */
    private static Throughput.Result measure(MeasuredLedger ledger, PaidLog log, Options options, List<Long> mebibytes)
            throws InterruptedException {
        long every = Duration.ofSeconds(options.number("every", 60)).toNanos();
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try {
            var unused =
                    clock.scheduleAtFixedRate(() -> mebibytes.add(collected()), every, every, TimeUnit.NANOSECONDS);
            return Throughput.measure(ledger, log, options.number("seconds", 600));
        } finally {
            clock.shutdownNow();
        }
    }

    /** Collects all that is garbage, while payments go on, and answers what every pool of the heap held right after. */
    private static long collected() {
        System.gc();
        long bytes = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
                .sum();
        return Math.round(bytes / MIB);
    }
}
