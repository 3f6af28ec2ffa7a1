package ledger.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * The database that is measured on: the given PostgreSQL, an embedded one with fsync and memory for its work, or with
 * {@code --h2 1} what the ledger takes where it is told nothing.
 */
record Database(String url, String user, String password) {

    private static final Database H2 = new Database("h2", "", "");

    static Database of(Options options) throws IOException {
        if (options.number("h2", 0) > 0) {
            return H2;
        }
        String url = options.text("url").orElse("");
        if (url.isEmpty()) {
            url = EmbeddedPostgres.builder()
                    .setLocaleConfig("lc-collate", "C")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("shared_buffers", "4GB")
                    .setServerConfig(
                            "max_wal_size", options.text("max-wal-size").orElse("4GB"))
                    .start()
                    .getJdbcUrl("postgres", "postgres");
        }
        return new Database(
                url,
                options.text("user").orElse("postgres"),
                options.text("password").orElse("postgres"));
    }

    /** Another database of the same server, made anew. */
    Database beside(String name) {
        JdbcClient jdbc = jdbc();
        jdbc.sql("DROP DATABASE IF EXISTS " + name).update();
        jdbc.sql("CREATE DATABASE " + name).update();
        Database other = new Database(
                withoutOptions().substring(0, withoutOptions().lastIndexOf('/') + 1) + name, user, password);
        boolean unused = FileSystemUtils.deleteRecursively(
                MeasuredLedger.directoryOf(other).toFile());
        return other;
    }

    boolean isH2() {
        return equals(H2);
    }

    String name() {
        return withoutOptions().substring(withoutOptions().lastIndexOf('/') + 1);
    }

    private String withoutOptions() {
        return url.replaceFirst("\\?.*", "");
    }

    JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }

    /** Gives a new connection each time. */
    DataSource dataSource() {
        return new DriverManagerDataSource(url, user, password);
    }

    List<String> settings() {
        return isH2()
                ? List.of()
                : List.of(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user,
                        "--spring.datasource.password=" + password);
    }
}
