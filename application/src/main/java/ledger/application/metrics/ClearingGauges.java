package ledger.application.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.math.BigDecimal;
import java.util.Map;
import ledger.messages.CurrencyCode;
import ledger.query.metrics.ClearingNow;
import ledger.query.metrics.ClearingNow.Figures;
import org.springframework.stereotype.Component;

/** Shows how clearing goes in each currency; participants are not told apart, amounts are in major units. */
@Component
class ClearingGauges implements MeterBinder {

    private final Reading<Map<String, Figures>> clearing;

    ClearingGauges(ClearingNow clearing) {
        this.clearing = new Reading<>(clearing::byCurrency, Map.of());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        new PerCurrency<>(clearing::get)
                .gauge("ledger.cycle.payments", "Payments in the open cycle", (currency, now) -> now.payments())
                .gauge(
                        "ledger.cycle.gross",
                        "What the open cycle comes to, gross",
                        (currency, now) -> major(now.gross(), currency))
                .gauge(
                        "ledger.queue.payments",
                        "Payments that wait for liquidity",
                        (currency, now) -> now.waiting().payments())
                .gauge(
                        "ledger.queue.value",
                        "What waits for liquidity",
                        (currency, now) -> major(now.waiting().minor(), currency))
                .gauge(
                        "ledger.cap.used",
                        "Share of its cap that the participant has used that used most",
                        (c, now) -> now.capUsed())
                .register(registry, "ledger.clearing.currencies", "Currencies in which payments are cleared");
    }

    private static double major(long minor, String currency) {
        return BigDecimal.valueOf(minor, CurrencyCode.of(currency).exponent()).doubleValue();
    }
}
