package ledger.application.tracing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;

/** Keeps the check of keys out of traces and metrics: it would be half of what they tell of a payment. */
@Configuration(proxyBeanMethods = false)
class TracingConfiguration {

    @Bean
    SecurityObservationSettings withoutTheCheckOfKeys() {
        return SecurityObservationSettings.noObservations();
    }
}
