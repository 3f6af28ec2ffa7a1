package ledger.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** The PostgreSQL that is measured on: the given one, or an embedded one with fsync on and memory for its work. */
record Database(String url, String user, String password) {

    static Database of(Options options) throws IOException {
        String url = options.text("url").orElse("");
        if (url.isEmpty()) {
            url = EmbeddedPostgres.builder()
                    .setLocaleConfig("lc-collate", "C")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("shared_buffers", "1GB")
                    .setServerConfig("max_wal_size", "4GB")
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

    String name() {
        return withoutOptions().substring(withoutOptions().lastIndexOf('/') + 1);
    }

    private String withoutOptions() {
        return url.replaceFirst("\\?.*", "");
    }

    JdbcClient jdbc() {
        return JdbcClient.create(new DriverManagerDataSource(url, user, password));
    }

    List<String> settings() {
        return List.of(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + user,
                "--spring.datasource.password=" + password);
    }
}
