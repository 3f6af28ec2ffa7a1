package ledger.benchmarks;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.util.FileSystemUtils;

/**
 * The ledger's own jar as the container image has it: unpacked, with an archive of its classes, which was made by a
 * start of its own (the Dockerfile does the same).
 */
final class InstalledLedger implements AutoCloseable {

    private static final Path JAR = Path.of("application", "target", "ledger.jar");
    private static final String COLLECTOR = "-XX:+UseParallelGC";
    private static final long LOOK_NANOS = 10_000_000;

    private final Path directory;
    private final Path jar;

    private InstalledLedger(Path directory, Path jar) {
        this.directory = directory;
        this.jar = jar;
    }

    /** The jar is {@code --jar}, or the one that was built last. */
    static InstalledLedger of(Options options) throws IOException, InterruptedException {
        Path jar = options.text("jar").map(Path::of).orElse(JAR).toAbsolutePath();
        if (!Files.exists(jar)) {
            throw new IllegalArgumentException("--jar: there is no " + jar);
        }
        Path directory = Files.createTempDirectory("ledger-installed");
        Path unpacked = OtherJvm.unpack(jar, directory.resolve("ledger"));
        OtherJvm.run(OtherJvm.java(
                COLLECTOR,
                "-XX:ArchiveClassesAtExit=" + archive(directory),
                "-Dspring.context.exit=onRefresh",
                "-jar",
                unpacked.toString(),
                "--server.port=0",
                "--ledger.data-dir=" + directory.resolve("training")));
        return new InstalledLedger(directory, unpacked);
    }

    private static Path archive(Path directory) {
        return directory.resolve("ledger.jsa");
    }

    /** From the start of the process until readiness says 200; the ledger is stopped again. */
    double secondsToReady(Database database) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = OtherJvm.java(
                COLLECTOR,
                "-XX:SharedArchiveFile=" + archive(directory),
                "-jar",
                jar.toString(),
                "--server.port=" + port,
                "--ledger.data-dir=" + MeasuredLedger.directoryOf(database));
        command.addAll(database.settings());
        long begin = System.nanoTime();
        Process process = started(command);
        URI readiness = URI.create("http://localhost:" + port + "/actuator/health/readiness");
        while (!ready(readiness)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the ledger did not start, see " + log());
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        process.destroy();
        process.waitFor();
        return seconds;
    }

    private static boolean ready(URI readiness) throws IOException {
        try {
            return ((HttpURLConnection) readiness.toURL().openConnection()).getResponseCode()
                    == HttpURLConnection.HTTP_OK;
        } catch (ConnectException e) {
            return false;
        }
    }

    private Process started(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
    }

    private Path log() {
        return directory.resolve("ledger.log");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        boolean unused = FileSystemUtils.deleteRecursively(directory);
    }
}
