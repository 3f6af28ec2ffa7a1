package ledger.application.writer;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import ledger.application.metrics.Reading;
import ledger.command.writer.SingleWriter;
import ledger.command.writer.WriterRole;
import ledger.messages.LogHead;
import ledger.messages.Problem;
import org.springframework.stereotype.Component;

/** Shows what this node is to the log, and what waits to be written. */
@Component
class WriterGauges implements MeterBinder {

    private final SingleWriter writer;
    private final WriterProperties properties;
    private final Reading<Double> head;

    WriterGauges(SingleWriter writer, WriterProperties properties, LogHead head) {
        this.writer = writer;
        this.properties = properties;
        this.head = new Reading<>(() -> (double) head.index(), Double.NaN);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("ledger.node.writer", () -> writer.role() == WriterRole.WRITER ? 1 : 0)
                .description("1 on the node that writes, 0 elsewhere and where writing was stopped")
                .register(registry);
        Gauge.builder("ledger.log.index", head::get)
                .description("Index of the last event of the log; -1 while it is empty")
                .register(registry);
        Gauge.builder("ledger.writer.waiting", writer::waiting)
                .description("Commands that wait for the writer")
                .register(registry);
        Gauge.builder("ledger.writer.capacity", properties::queueCapacity)
                .description("Commands that may wait for the writer; more are turned away")
                .register(registry);
        turnedAway(registry, Problem.OVERLOADED);
        turnedAway(registry, Problem.NOT_THE_WRITER);
        turnedAway(registry, Problem.WRITING_STOPPED);
    }

    private void turnedAway(MeterRegistry registry, Problem problem) {
        FunctionCounter.builder("ledger.writer.turned.away", writer, it -> it.turnedAway(problem))
                .description("Commands that were refused before they waited; nothing of them was recorded")
                .tag("problem", problem.code())
                .register(registry);
    }
}
