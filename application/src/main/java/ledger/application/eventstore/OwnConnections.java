package ledger.application.eventstore;

import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Opens connections outside the pool, each a session of its own. */
public final class OwnConnections {

    private OwnConnections() {}

    public static DataSource to(JdbcConnectionDetails details) throws SQLException {
        Driver driver = DriverManager.getDriver(details.getJdbcUrl());
        Properties properties = new Properties();
        if (details.getJdbcUrl().startsWith("jdbc:postgresql:")) {
            properties.setProperty("reWriteBatchedInserts", "true");
            properties.setProperty("tcpKeepAlive", "true");
        }
        SimpleDriverDataSource source = new SimpleDriverDataSource(driver, details.getJdbcUrl(), properties);
        source.setUsername(details.getUsername());
        source.setPassword(details.getPassword());
        return source;
    }
}
