package ledger.application.webhooks;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import ledger.messages.LogHead;
import ledger.query.progress.ProjectionProgress;
import ledger.query.stream.EventStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the webhooks. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhooksProperties.class)
class WebhooksConfiguration {

    @Bean
    Targets targets(WebhooksProperties properties) {
        return new Targets(properties.allowHttp(), properties.allowPrivateTargets());
    }

    @Bean
    WebhookSecrets webhookSecrets(WebhooksProperties properties, @Value("${ledger.data-dir:./data}") Path directory) {
        Path file = properties.keyFile();
        return WebhookSecrets.in(file == null ? directory.resolve("webhook-key") : file);
    }

    @Bean
    Registration registration(
            Webhooks webhooks,
            WebhookSecrets secrets,
            Targets targets,
            LogHead log,
            Clock clock,
            WebhooksProperties properties) {
        return new Registration(webhooks, secrets, targets, log, clock, properties.most());
    }

    @Bean
    Postman postman(WebhookSecrets secrets, Targets targets, WebhooksProperties properties, Clock clock) {
        return new Postman(secrets, targets, properties, clock);
    }

    @Bean
    Courier courier(
            Webhooks webhooks,
            EventStream events,
            ProjectionProgress views,
            Messages messages,
            Postman postman,
            WebhooksProperties properties,
            Clock clock,
            MeterRegistry registry) {
        return new Courier(webhooks, events, views, messages, postman, properties, clock, registry);
    }

    @Bean
    Deliveries deliveries(Webhooks webhooks, Courier courier, LogHead log, Clock clock, WebhooksProperties properties) {
        return new Deliveries(webhooks, courier, log, clock, properties.threads());
    }

    @Bean
    WebhookGauges webhookGauges(Webhooks webhooks, LogHead log) {
        return new WebhookGauges(webhooks, log);
    }
}
