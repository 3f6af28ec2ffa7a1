package ledger.application.traffic;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Pays for a while over some connections and measures it.
 *
 * <p>Without a rate each connection sends its next payment when the last is answered. With one, every payment has its
 * time to be sent, and how long it took is counted from then on, even where no connection was free: a ledger that
 * stands still for a second is charged with every payment of that second (no coordinated omission).
 */
public final class Traffic {

    /** What could not be sent that long after its time is not sent any more, or an overload would never end. */
    private static final long LATEST_NANOS = Duration.ofSeconds(10).toNanos();

    private final Orders orders;
    private final int connections;
    private final Duration duration;
    private final int perSecond;
    private final AtomicLong next = new AtomicLong();
    private final Latencies latencies = new Latencies();
    private final Map<String, Long> outcomes = new TreeMap<>();

    private Traffic(Orders orders, int connections, Duration duration, int perSecond) {
        this.orders = orders;
        this.connections = connections;
        this.duration = duration;
        this.perSecond = perSecond;
    }

    /**
     * Pays as fast as the answers come, or at a rate.
     *
     * @param perSecond payments a second; 0 for as fast as the answers come
     */
    public static TrafficReport run(Orders orders, int connections, Duration duration, int perSecond) {
        return new Traffic(orders, connections, duration, perSecond).run();
    }

    private TrafficReport run() {
        long cpu = cpuNanos();
        long begin = System.nanoTime();
        Orders.Requests requests = orders.requests();
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            for (int i = 0; i < connections; i++) {
                threads.execute(() -> pay(requests, begin));
            }
            threads.shutdown();
            boolean unused = threads.awaitTermination(1, TimeUnit.DAYS);
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return TrafficReport.of(latencies, outcomes, seconds, (cpuNanos() - cpu) / 1e9 / seconds);
    }

    private static long cpuNanos() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }

    /** A connection that breaks is opened again; what it had sent is counted as broken. */
    private void pay(Orders.Requests requests, long begin) {
        boolean goesOn = true;
        while (goesOn && !Thread.currentThread().isInterrupted()) {
            try (Wire wire = Wire.to(orders.url())) {
                while (goesOn) {
                    goesOn = payOne(wire, requests, begin);
                }
            } catch (IOException e) {
                count("broken");
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                goesOn = System.nanoTime() - begin < duration.toNanos();
            }
        }
    }

    private boolean payOne(Wire wire, Orders.Requests requests, long begin) throws IOException {
        long number = next.getAndIncrement();
        long due = perSecond == 0 ? System.nanoTime() : begin + number * 1_000_000_000L / perSecond;
        if (due - begin >= duration.toNanos()) {
            return false;
        }
        for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
            LockSupport.parkNanos(early);
        }
        boolean tooLate = System.nanoTime() - due > LATEST_NANOS;
        String outcome = tooLate ? "never sent" : TrafficReport.outcome(wire.send(requests.number(number)));
        latencies.add((System.nanoTime() - due) / 1_000);
        count(outcome);
        return true;
    }

    private synchronized void count(String outcome) {
        outcomes.merge(outcome, 1L, Long::sum);
    }
}
