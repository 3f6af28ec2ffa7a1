package ledger.benchmarks;

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
import org.springframework.util.FileSystemUtils;

/** A whole ledger node in this process. */
final class MeasuredLedger implements AutoCloseable {

    private static final Path DIRECTORY = Path.of(
            System.getProperty("java.io.tmpdir"),
            "ledger-benchmark-" + ProcessHandle.current().pid());

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(DIRECTORY.toFile())));
    }

    private final ConfigurableApplicationContext context;
    private final Path directory;

    private MeasuredLedger(ConfigurableApplicationContext context, Path directory) {
        this.context = context;
        this.directory = directory;
    }

    static MeasuredLedger start(Options options) throws IOException {
        return start(Database.of(options));
    }

    /** Where a ledger of this process on this database keeps its credentials and checkpoints. */
    static Path directoryOf(Database database) {
        return DIRECTORY.resolve(database.name());
    }

    static MeasuredLedger start(Database database) throws IOException {
        Path directory = directoryOf(database);
        Files.createDirectories(directory);
        List<String> settings = new ArrayList<>(database.settings());
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
