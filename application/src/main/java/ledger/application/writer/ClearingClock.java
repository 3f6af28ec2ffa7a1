package ledger.application.writer;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import ledger.command.writer.Writer;
import ledger.command.writer.WriterListener;
import ledger.command.writer.WriterLog;
import ledger.messages.CurrencyCode;
import ledger.messages.clearing.ClearingCommand;
import ledger.messages.clearing.ClearingEvent.ClearingOpened;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;

/**
 * Tells each clearing what time it is while this process is the writer, so that cycles are cut off and payments stop
 * waiting when it is time. What the time means is decided where commands are; a tick that means nothing writes nothing.
 */
@ProcessingGroup(ClearingClock.GROUP)
final class ClearingClock implements WriterListener {

    static final String GROUP = "clock";

    private final WriterLog log;
    private final Supplier<Writer> writer;
    private final Clock clock;
    private final Duration every;
    private final Map<CurrencyCode, Ticks> clearings = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService ticking;

    /** The writer is asked for late, because it is told of its listeners when it is made. */
    ClearingClock(WriterLog log, Supplier<Writer> writer, Clock clock, Duration every) {
        this.log = log;
        this.writer = writer;
        this.clock = clock;
        this.every = every;
    }

    @EventHandler
    void on(ClearingOpened event) {
        follow(event.currency());
    }

    @Override
    public void gained() {
        List<CurrencyCode> all = CurrencyCode.all().toList();
        var present = log.present(all.stream().map(ClearingCommand::target).toList());
        all.stream()
                .filter(currency -> present.contains(ClearingCommand.target(currency)))
                .forEach(this::follow);
        ticking = Executors.newSingleThreadScheduledExecutor(ClearingClock::thread);
        var unused = ticking.scheduleWithFixedDelay(
                () -> clearings.values().forEach(ticks -> ticks.tick(writer.get(), clock.instant())),
                every.toNanos(),
                every.toNanos(),
                TimeUnit.NANOSECONDS);
    }

    @Override
    public void lost() {
        if (ticking != null) {
            ticking.shutdownNow();
        }
        clearings.clear();
    }

    private void follow(CurrencyCode currency) {
        clearings.computeIfAbsent(currency, Ticks::new);
    }

    private static Thread thread(Runnable ticks) {
        Thread thread = new Thread(ticks, "ledger-clock");
        thread.setDaemon(true);
        return thread;
    }
}
