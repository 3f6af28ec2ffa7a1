package ledger.command.writer;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import ledger.messages.Command;
import ledger.messages.payments.PaymentCommand.InitiatePayment;

/** What the writer tells the monitoring: t = T + D of every payment, and the size of commits. */
public final class WriterMetrics {

    private final Timer queued;
    private final Timer stored;
    private final Timer commit;
    private final DistributionSummary commands;
    private final DistributionSummary events;

    public WriterMetrics(MeterRegistry registry) {
        queued = Timer.builder("ledger.payment.queued")
                .description("T: from the submission of a payment to the begin of its unit of work")
                .publishPercentileHistogram()
                .register(registry);
        stored = Timer.builder("ledger.payment.stored")
                .description("D: from the begin of a payment's unit of work to its durable commit")
                .publishPercentileHistogram()
                .register(registry);
        commit = Timer.builder("ledger.writer.commit")
                .description("Duration of one unit of work of the writer, commit included")
                .publishPercentileHistogram()
                .register(registry);
        commands = DistributionSummary.builder("ledger.writer.commit.commands")
                .description("Commands decided in one commit")
                .register(registry);
        events = DistributionSummary.builder("ledger.writer.commit.events")
                .description("Events stored in one commit")
                .register(registry);
    }

    void committed(int commandCount, long eventCount, long storedMicros) {
        commit.record(storedMicros, TimeUnit.MICROSECONDS);
        commands.record(commandCount);
        events.record((double) eventCount);
    }

    void answered(Command command, long queuedMicros, long storedMicros) {
        if (command instanceof InitiatePayment) {
            queued.record(queuedMicros, TimeUnit.MICROSECONDS);
            stored.record(storedMicros, TimeUnit.MICROSECONDS);
        }
    }
}
