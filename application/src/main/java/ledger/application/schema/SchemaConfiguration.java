package ledger.application.schema;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * Each side migrates its own tables and keeps its own history; none refers to another's. Nodes that may write do that,
 * one at a time; query nodes wait for it.
 */
@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {

    @Bean
    FlywayMigrationInitializer commandSchema(DataSource dataSource, FlywayMigrationStrategy strategy) {
        return tables("command", dataSource, strategy);
    }

    @Bean
    FlywayMigrationInitializer sagaSchema(DataSource dataSource, FlywayMigrationStrategy strategy) {
        return tables("saga", dataSource, strategy);
    }

    @Bean
    FlywayMigrationInitializer querySchema(DataSource dataSource, FlywayMigrationStrategy strategy) {
        return tables("query", dataSource, strategy);
    }

    @Bean
    FlywayMigrationInitializer auditSchema(DataSource dataSource, FlywayMigrationStrategy strategy) {
        return tables("audit", dataSource, strategy);
    }

    @Bean
    FlywayMigrationInitializer securitySchema(DataSource dataSource, FlywayMigrationStrategy strategy) {
        return tables("security", dataSource, strategy);
    }

    @Bean
    FlywayMigrationInitializer webhookSchema(DataSource dataSource, FlywayMigrationStrategy strategy) {
        return tables("webhooks", dataSource, strategy);
    }

    @Bean
    FlywayMigrationInitializer nodeSchema(DataSource dataSource, FlywayMigrationStrategy strategy) {
        return tables("node", dataSource, strategy);
    }

    @Bean
    @Profile("!query")
    FlywayMigrationStrategy tablesMade() {
        return Flyway::migrate;
    }

    @Bean
    @Profile("query")
    FlywayMigrationStrategy tablesAwaited() {
        return new TablesAwaited();
    }

    private static FlywayMigrationInitializer tables(
            String side, DataSource dataSource, FlywayMigrationStrategy strategy) {
        return new FlywayMigrationInitializer(SideTables.of(side, dataSource), strategy);
    }
}
