package ledger.application.node;

import javax.sql.DataSource;
import ledger.query.audit.Invariants;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the invariants to whoever checks them. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    Invariants invariants(DataSource dataSource) {
        return new Invariants(dataSource);
    }
}
