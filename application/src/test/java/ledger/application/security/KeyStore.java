package ledger.application.security;

import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An empty key table in a database of its own. */
record KeyStore(DriverManagerDataSource database, JdbcClient jdbc, DataSourceTransactionManager transactions) {

    static KeyStore empty() {
        var database = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/security")
                .load()
                .migrate();
        return new KeyStore(database, JdbcClient.create(database), new DataSourceTransactionManager(database));
    }

    ApiKeys keys() {
        return new ApiKeys(jdbc);
    }
}
