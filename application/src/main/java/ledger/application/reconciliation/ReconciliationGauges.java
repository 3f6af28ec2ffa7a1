package ledger.application.reconciliation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import ledger.application.metrics.PerCurrency;
import ledger.query.audit.reconciliation.Reconciliation;
import ledger.query.audit.reconciliation.ReconciliationView;
import org.jspecify.annotations.Nullable;

/** Shows whether the books add up; on a node that does not reconcile, that nothing is known. */
final class ReconciliationGauges implements MeterBinder {

    private final Reconciliation reconciliation;

    ReconciliationGauges(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                registry,
                "findings",
                "What is known to be wrong; anything but 0 is an alarm",
                "findings",
                it -> it.findings().size() + it.differences().size());
        gauge(registry, "lag", "Events of the log that were not reconciled yet", "events", ReconciliationView::lag);
        gauge(registry, "look", "How long the last look took", "seconds", it -> it.lookMillis() / 1_000.0);
        gauge(registry, "looked.at", "When the last look ended, since 1970", "seconds", it -> lookedAt(it.lookedAt()));
        new PerCurrency<>(reconciliation::trialBalance)
                .gauge(
                        "ledger.trial.balance.difference",
                        "Debits less credits; anything but 0 is an alarm",
                        (c, now) -> new BigDecimal(now.difference()).doubleValue())
                .register(registry, "ledger.trial.balance.currencies", "Currencies in which anything was booked");
    }

    private static double lookedAt(@Nullable Instant at) {
        return at == null ? Double.NaN : at.toEpochMilli() / 1_000.0;
    }

    /** NaN where another node reconciles. */
    private void gauge(
            MeterRegistry registry,
            String name,
            String description,
            String unit,
            ToDoubleFunction<ReconciliationView> value) {
        Gauge.builder("ledger.reconciliation." + name, reconciliation, it -> valueOf(it.view(), value))
                .baseUnit(unit)
                .description(description)
                .register(registry);
    }

    private static double valueOf(ReconciliationView view, ToDoubleFunction<ReconciliationView> value) {
        return view.lookedAt() == null ? Double.NaN : value.applyAsDouble(view);
    }
}
