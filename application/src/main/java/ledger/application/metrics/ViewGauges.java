package ledger.application.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import ledger.query.history.EventLog;
import ledger.query.progress.ProjectionProgress;
import org.springframework.stereotype.Component;

/** Shows how far the views are behind the log. */
@Component
class ViewGauges implements MeterBinder {

    /** How many events a projection has not read, and for how long the first of them has been there. */
    private record Lag(double events, double seconds) {}

    private static final Lag UNKNOWN = new Lag(Double.NaN, Double.NaN);

    private final ProjectionProgress progress;
    private final EventLog log;
    private final Clock clock;
    private final Reading<Map<String, Lag>> lags = new Reading<>(this::read, Map.of());

    ViewGauges(ProjectionProgress progress, EventLog log, Clock clock) {
        this.progress = progress;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String projection : progress.processors()) {
            gauge(
                    registry,
                    projection,
                    "ledger.projection.lag",
                    "events",
                    "Events a view has not read yet",
                    Lag::events);
            gauge(
                    registry,
                    projection,
                    "ledger.projection.delay",
                    "seconds",
                    "How long the first event that a view has not read has been in the log",
                    Lag::seconds);
        }
    }

    private void gauge(
            MeterRegistry registry,
            String projection,
            String name,
            String unit,
            String description,
            ToDoubleFunction<Lag> value) {
        Gauge.builder(name, () -> value.applyAsDouble(lags.get().getOrDefault(projection, UNKNOWN)))
                .baseUnit(unit)
                .description(description)
                .tag("projection", projection)
                .register(registry);
    }

    /** The views are asked first: what is stored in between makes them look behind, never ahead. */
    private Map<String, Lag> read() {
        Map<String, Long> indexes = progress.all();
        long head = log.head();
        Map<String, Lag> read = new TreeMap<>();
        indexes.forEach((projection, index) ->
                read.put(projection, new Lag(head - index, head > index ? secondsSince(index + 1) : 0)));
        return read;
    }

    private double secondsSince(long index) {
        return Math.max(0, Duration.between(log.at(index), clock.instant()).toMillis() / 1_000.0);
    }
}
