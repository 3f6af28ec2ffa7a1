package ledger.benchmarks;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import ledger.command.writer.Writer;
import ledger.messages.Caller;
import ledger.messages.Command;
import ledger.messages.LogHead;
import ledger.messages.ParticipantId;
import ledger.messages.payments.PaymentCommand.InitiatePayment;

/** A log that payments make longer: as many under way as allowed, or as many a second as wanted. */
final class PaidLog {

    /** How many may be under way when nothing shall wait for answers. */
    static final int ANY_NUMBER = Integer.MAX_VALUE;

    private final Writer writer;
    private final LogHead log;
    private final Traffic traffic;
    private final int atOnce;
    private final Semaphore inFlight;
    private long next;

    PaidLog(MeasuredLedger ledger, Traffic traffic, int inFlight) {
        this.writer = ledger.bean(Writer.class);
        this.log = ledger.bean(LogHead.class);
        this.traffic = traffic;
        this.atOnce = inFlight;
        this.inFlight = new Semaphore(inFlight);
    }

    /** Enrols and opens whoever pays, unless the log has begun; the payments go on from where the log ends. */
    PaidLog open() throws InterruptedException {
        return log.index() < 0 ? openAnew() : goOn();
    }

    /** Enrols and opens whoever pays, beside the others in the log. */
    PaidLog openAnew() throws InterruptedException {
        submit(traffic.enrolments());
        submit(traffic.memberships());
        submit(traffic.accountOpenings());
        return goOn();
    }

    /** Goes on with numbers that no payment has: there are more events than payments. */
    PaidLog goOn() {
        next = log.index();
        return this;
    }

    /** Pays until the log has so many events; what is there already counts. */
    void growTo(long events) throws InterruptedException {
        open();
        payWhile(() -> log.index() + 1 < events, new Timings());
    }

    /**
     * Pays as long as wanted, each payment timed from submission to answer, and waits for what is under way; answers
     * how many payments that were.
     */
    long payWhile(BooleanSupplier goOn, Timings timings) throws InterruptedException {
        long first = next;
        while (goOn.getAsBoolean()) {
            InitiatePayment order = traffic.command(next);
            inFlight.acquire();
            pay(order, System.nanoTime(), timings);
            next++;
        }
        settle();
        return next - first;
    }

    /** Pays so many and waits for what is under way. */
    long pay(long payments, Timings timings) throws InterruptedException {
        long end = next + payments;
        return payWhile(() -> next < end, timings);
    }

    /**
     * Pays so many a second whatever the answers do, and waits for them at the end. Every payment is timed from when
     * it was due: a ledger that stands still is charged with every payment of that time (no coordinated omission).
     */
    long payAtRate(int perSecond, int seconds, Timings timings) throws InterruptedException {
        long payments = (long) perSecond * seconds;
        long begin = System.nanoTime();
        for (long number = 0; number < payments; number++) {
            InitiatePayment order = traffic.command(next);
            long due = begin + number * 1_000_000_000L / perSecond;
            for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                LockSupport.parkNanos(early);
            }
            inFlight.acquire();
            pay(order, due, timings);
            next++;
        }
        settle();
        return payments;
    }

    private void pay(InitiatePayment order, long begin, Timings timings) {
        Caller payer = Caller.of(new ParticipantId(order.initiator()));
        var unused = writer.submit(order, payer).whenComplete((receipt, failure) -> {
            inFlight.release();
            timings.answered(begin, receipt, failure);
        });
    }

    private void submit(Stream<Command> commands) throws InterruptedException {
        Timings unheeded = new Timings();
        for (Command command : (Iterable<Command>) commands::iterator) {
            inFlight.acquire();
            var unused = writer.submit(command, Caller.OPERATOR).whenComplete((receipt, failure) -> {
                inFlight.release();
                unheeded.answered(0, receipt, failure);
            });
        }
        settle();
        unheeded.requireAllAnswered();
    }

    /** Waits for everything that is under way. */
    private void settle() throws InterruptedException {
        inFlight.acquire(atOnce);
        inFlight.release(atOnce);
    }
}
