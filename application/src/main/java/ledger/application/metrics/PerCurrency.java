package ledger.application.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.ToDoubleBiFunction;

/** Gauges with a label for the currency, which come into being when one is read that was not there before. */
public final class PerCurrency<T> {

    private record Figure<T>(String name, String description, ToDoubleBiFunction<String, T> value) {}

    private final Supplier<Map<String, T>> source;
    private final List<Figure<T>> figures = new ArrayList<>();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    /** @param source by the codes of the currencies */
    public PerCurrency(Supplier<Map<String, T>> source) {
        this.source = source;
    }

    /** One more gauge; its value is reckoned from the currency's code and what was read of it. */
    public PerCurrency<T> gauge(String name, String description, ToDoubleBiFunction<String, T> value) {
        figures.add(new Figure<>(name, description, value));
        return this;
    }

    /** Registers a gauge of how many currencies there are; reading it finds those that are new. */
    public void register(MeterRegistry registry, String name, String description) {
        Gauge.builder(name, () -> currencies(registry)).description(description).register(registry);
    }

    private int currencies(MeterRegistry registry) {
        Map<String, T> read = source.get();
        read.keySet().stream().filter(seen::add).forEach(currency -> add(currency, registry));
        return read.size();
    }

    private void add(String currency, MeterRegistry registry) {
        for (Figure<T> figure : figures) {
            Gauge.builder(figure.name(), () -> value(figure, currency))
                    .description(figure.description())
                    .tag("currency", currency)
                    .register(registry);
        }
    }

    private double value(Figure<T> figure, String currency) {
        T read = source.get().get(currency);
        return read == null ? Double.NaN : figure.value().applyAsDouble(currency, read);
    }
}
