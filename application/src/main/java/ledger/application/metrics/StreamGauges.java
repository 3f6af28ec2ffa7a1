package ledger.application.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import ledger.query.rest.Streams;
import org.springframework.stereotype.Component;

/** Shows how many follow the log. */
@Component
class StreamGauges implements MeterBinder {

    private final Streams streams;

    StreamGauges(Streams streams) {
        this.streams = streams;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("ledger.streams.open", streams::open)
                .description("Streams of events that clients hold open")
                .register(registry);
    }
}
