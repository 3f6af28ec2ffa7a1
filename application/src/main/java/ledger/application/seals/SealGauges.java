package ledger.application.seals;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import ledger.application.metrics.Reading;
import ledger.query.audit.sealing.Seals;
import ledger.query.audit.seals.Checkpoint;

/** Shows how far the log is sealed, as the database has it. */
final class SealGauges implements MeterBinder {

    private final Reading<Optional<Checkpoint>> latest;
    private final Clock clock;

    SealGauges(Seals seals, Clock clock) {
        this.latest = new Reading<>(seals::latest, Optional.empty());
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("ledger.seals.index", this, SealGauges::index)
                .description("Index of the last event that is sealed; NaN while none is")
                .register(registry);
        Gauge.builder("ledger.seals.checkpoint.age", this, SealGauges::age)
                .baseUnit("seconds")
                .description(
                        "Age of the latest checkpoint; NaN while there is none. A ledger at rest makes no new ones")
                .register(registry);
    }

    private double index() {
        return latest.get().map(checkpoint -> checkpoint.size() - 1.0).orElse(Double.NaN);
    }

    private double age() {
        return latest.get()
                .map(checkpoint -> Duration.between(Instant.parse(checkpoint.time()), clock.instant())
                                .toMillis()
                        / 1_000.0)
                .orElse(Double.NaN);
    }
}
