package ledger.application.webhooks;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Locale;
import ledger.application.metrics.Reading;
import ledger.messages.LogHead;

/** Shows how the webhooks fare altogether. */
final class WebhookGauges implements MeterBinder {

    private final Reading<List<Webhook>> webhooks;
    private final Reading<Long> head;

    WebhookGauges(Webhooks webhooks, LogHead head) {
        this.webhooks = new Reading<>(() -> webhooks.of(null), List.of());
        this.head = new Reading<>(head::index, -1L);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Webhook.Status status : Webhook.Status.values()) {
            Gauge.builder(
                            "ledger.webhooks",
                            () -> webhooks.get().stream()
                                    .filter(webhook -> webhook.status() == status)
                                    .count())
                    .description("Webhooks in this state")
                    .tag("state", status.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        Gauge.builder("ledger.webhooks.behind", this::behind)
                .baseUnit("events")
                .description("Events that the webhook that is furthest behind has not been told of or passed over")
                .register(registry);
    }

    private long behind() {
        return webhooks.get().stream()
                .filter(webhook -> webhook.status() != Webhook.Status.SUSPENDED)
                .mapToLong(webhook -> Math.max(0, head.get() + 1 - webhook.nextIndex()))
                .max()
                .orElse(0);
    }
}
