package ledger.application.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** An empty database of a kind; PostgreSQL is a real server, started once for all tests of this process. */
public record TestDatabase(Kind kind, Path dataDirectory, String url, String user, String password) {

    /** The name of {@link #ofLongTests}, as JUnit wants it. */
    public static final String OF_LONG_TESTS = "ledger.application.support.TestDatabase#ofLongTests";

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** The databases that the ledger runs on. */
    public enum Kind {
        H2,
        POSTGRESQL
    }

    /** Those that the long tests run on: both, or what {@code -Dledger.databases} says. */
    public static Stream<Kind> ofLongTests() {
        return Stream.of(System.getProperty("ledger.databases", "H2,POSTGRESQL").split(","))
                .map(Kind::valueOf);
    }

    public static TestDatabase create(Kind kind, Path dataDirectory) {
        return switch (kind) {
            case H2 ->
                new TestDatabase(
                        kind,
                        dataDirectory,
                        "jdbc:h2:file:" + dataDirectory.resolve("ledger")
                                + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000",
                        "sa",
                        "");
            case POSTGRESQL -> postgreSql(dataDirectory);
        };
    }

    private static TestDatabase postgreSql(Path dataDirectory) {
        String name = "ledger_" + COUNT.incrementAndGet();
        EmbeddedPostgres server = Server.RUNNING;
        String admin = server.getJdbcUrl("postgres", "postgres");
        try (Connection connection = DriverManager.getConnection(admin);
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create database " + name, e);
        }
        String url = "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
        return new TestDatabase(Kind.POSTGRESQL, dataDirectory, url, "postgres", "postgres");
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** The settings that point a node at this database; H2 is the default and is found by the data directory alone. */
    public List<String> settings(Path nodeDirectory) {
        return kind == Kind.H2
                ? List.of("--ledger.data-dir=" + dataDirectory)
                : List.of(
                        "--ledger.data-dir=" + nodeDirectory,
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user,
                        "--spring.datasource.password=" + password);
    }

    /** The server, started when the first test asks for it; it ends with this process. */
    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
