package ledger.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import ledger.application.traffic.Wire;

/**
 * Payments over some connections that are kept: each sends its next request when the last is answered, or when it is
 * due. What is due while no connection is free is timed from when it was due (no coordinated omission).
 */
final class HttpLoad {

    private static final long ATTEMPT_AGAIN_NANOS = Duration.ofMillis(100).toNanos();

    private final URI ledger;
    private final HttpBanks banks;
    private final int connections;
    private final int lines;

    /** Takes payments one a request, or with {@code lines} more than 0 so many a bulk request. */
    HttpLoad(URI ledger, HttpBanks banks, int connections, int lines) {
        this.ledger = ledger;
        this.banks = banks;
        this.connections = connections;
        this.lines = lines;
    }

    /** Pays for so many seconds; at a rate of 0 as fast as the answers come. */
    HttpAnswers run(int seconds, int perSecond) throws InterruptedException {
        HttpAnswers answers = new HttpAnswers();
        Run run = new Run(System.nanoTime(), Duration.ofSeconds(seconds).toNanos(), perSecond, new AtomicLong());
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        for (int i = 0; i < connections; i++) {
            threads.execute(() -> payOverOne(run, answers));
        }
        threads.shutdown();
        boolean unused = threads.awaitTermination(1, TimeUnit.DAYS);
        answers.took(System.nanoTime() - run.begin());
        return answers;
    }

    private record Run(long begin, long nanos, int perSecond, AtomicLong requests) {

        /** When the next request is due; the end or later when there is none. */
        long due(int payments) {
            return perSecond == 0
                    ? System.nanoTime()
                    : begin + requests.getAndIncrement() * payments * 1_000_000_000L / perSecond;
        }

        boolean isOver(long time) {
            return time - begin >= nanos;
        }
    }

    /** A connection that breaks is opened again; what it had sent is counted as broken. */
    private void payOverOne(Run run, HttpAnswers answers) {
        boolean goesOn = true;
        while (goesOn) {
            try (Wire wire = Wire.to(ledger)) {
                while (goesOn) {
                    goesOn = send(wire, run, answers);
                }
            } catch (IOException e) {
                answers.broken();
                LockSupport.parkNanos(ATTEMPT_AGAIN_NANOS);
                goesOn = !run.isOver(System.nanoTime());
            }
        }
        answers.spent(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    private boolean send(Wire wire, Run run, HttpAnswers answers) throws IOException {
        int payments = Math.max(1, lines);
        long due = run.due(payments);
        if (run.isOver(due)) {
            return false;
        }
        for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
            LockSupport.parkNanos(early);
        }
        Wire.Answer answer = wire.send(lines == 0 ? banks.payment() : banks.bulk(lines));
        answers.answered(System.nanoTime() - due, answer, payments);
        return true;
    }
}
