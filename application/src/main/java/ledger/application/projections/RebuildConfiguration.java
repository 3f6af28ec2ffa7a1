package ledger.application.projections;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import ledger.application.eventstore.EventPages;
import ledger.application.eventstore.OwnConnections;
import ledger.messages.LogHead;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires what rebuilds a projection beside its live view. */
@Configuration(proxyBeanMethods = false)
class RebuildConfiguration {

    private static final int ROWS_AT_A_TIME = 1_000;

    /** Puts a detour around the pool, for the projections that are being rebuilt. */
    @Bean
    static BeanPostProcessor detour() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool ? new Detour(pool) : bean;
            }
        };
    }

    @Bean
    RebuildTools rebuildTools(
            Projections projections,
            EventPages log,
            ProjectionTokens tokens,
            DataSource pool,
            PlatformTransactionManager transactions,
            JdbcConnectionDetails database,
            @Value("${ledger.projections.rebuild-batch-size:5000}") int pageSize)
            throws SQLException {
        JdbcTemplate live = new JdbcTemplate(pool);
        live.setFetchSize(ROWS_AT_A_TIME);
        return new RebuildTools(
                projections,
                log,
                tokens,
                new TransactionTemplate(transactions),
                live,
                OwnConnections.to(database),
                pageSize);
    }

    @Bean
    Rebuilds rebuilds(RebuildTools tools, LogHead log, Clock clock) {
        return new Rebuilds(tools, log, clock);
    }
}
