package ledger.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import ledger.application.LedgerApplication;
import ledger.command.writer.SingleWriter;
import ledger.command.writer.WriterRole;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A whole ledger node in this process, on the given PostgreSQL or on an embedded one with fsync on. */
final class MeasuredLedger implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Path directory;

    private MeasuredLedger(ConfigurableApplicationContext context, Path directory) {
        this.context = context;
        this.directory = directory;
    }

    static MeasuredLedger start(Options options) throws IOException {
        Path directory = Files.createTempDirectory("ledger-benchmark");
        List<String> settings = new ArrayList<>(database(options));
        settings.add("--server.port=0");
        settings.add("--ledger.data-dir=" + directory);
        settings.add("--logging.level.root=warn");
        var context = new SpringApplicationBuilder(LedgerApplication.class).run(settings.toArray(String[]::new));
        SingleWriter writer = context.getBean(SingleWriter.class);
        while (writer.role() != WriterRole.WRITER) {
            LockSupport.parkNanos(1_000_000);
        }
        return new MeasuredLedger(context, directory);
    }

    private static List<String> database(Options options) throws IOException {
        String url = options.text("url").orElse("");
        if (url.isEmpty()) {
            EmbeddedPostgres server =
                    EmbeddedPostgres.builder().setServerConfig("fsync", "on").start();
            url = server.getJdbcUrl("postgres", "postgres");
        }
        return List.of(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + options.text("user").orElse("postgres"),
                "--spring.datasource.password=" + options.text("password").orElse("postgres"));
    }

    @Override
    public void close() {
        context.close();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String url() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    String operatorKey() throws IOException {
        String json = Files.readString(directory.resolve("credentials.json"));
        return json.replaceAll("(?s).*\"operator\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }
}
