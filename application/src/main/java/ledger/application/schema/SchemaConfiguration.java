package ledger.application.schema;

import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each side migrates its own tables and keeps its own history; none refers to another's. */
@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {

    @Bean
    FlywayMigrationInitializer commandSchema(DataSource dataSource) {
        return migration(dataSource, "command");
    }

    @Bean
    FlywayMigrationInitializer sagaSchema(DataSource dataSource) {
        return migration(dataSource, "saga");
    }

    @Bean
    FlywayMigrationInitializer querySchema(DataSource dataSource) {
        return migration(dataSource, "query");
    }

    @Bean
    FlywayMigrationInitializer auditSchema(DataSource dataSource) {
        return migration(dataSource, "audit");
    }

    @Bean
    FlywayMigrationInitializer securitySchema(DataSource dataSource) {
        return migration(dataSource, "security");
    }

    @Bean
    FlywayMigrationInitializer webhookSchema(DataSource dataSource) {
        return migration(dataSource, "webhooks");
    }

    private static FlywayMigrationInitializer migration(DataSource dataSource, String side) {
        return new FlywayMigrationInitializer(SideTables.of(side, dataSource));
    }
}
