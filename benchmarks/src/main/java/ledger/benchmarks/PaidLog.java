package ledger.benchmarks;

import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import ledger.command.writer.Writer;
import ledger.messages.Caller;
import ledger.messages.Command;
import ledger.messages.LogHead;
import ledger.messages.ParticipantId;
import ledger.messages.payments.PaymentCommand.InitiatePayment;

/** A log that payments make longer: always as many under way as allowed, and each timed from submission to answer. */
final class PaidLog {

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
        if (log.index() < 0) {
            submit(traffic.enrolments());
            submit(traffic.memberships());
            submit(traffic.accountOpenings());
        }
        next = log.index();
        return this;
    }

    /** Pays until the log has so many events; what is there already counts. */
    void growTo(long events) throws InterruptedException {
        open();
        payWhile(() -> log.index() + 1 < events, new Timings());
    }

    /** Pays as long as wanted and waits for what is under way; answers how many payments that were. */
    long payWhile(BooleanSupplier goOn, Timings timings) throws InterruptedException {
        long first = next;
        while (goOn.getAsBoolean()) {
            pay(traffic.order(next), timings);
            next++;
        }
        settle();
        return next - first;
    }

    private void pay(InitiatePayment order, Timings timings) throws InterruptedException {
        inFlight.acquire();
        long begin = System.nanoTime();
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
