package ledger.application.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ledger.application.LedgerApplication;

/** A ledger node in a process of its own, so that it can be killed or paused. */
public final class LedgerProcess implements AutoCloseable {

    private final Process process;
    private final int port;
    private final Path directory;

    private LedgerProcess(Process process, int port, Path directory) {
        this.process = process;
        this.port = port;
        this.directory = directory;
    }

    /** Starts a node with its data directory and log file in {@code directory}; does not wait. */
    public static LedgerProcess start(TestDatabase database, Path directory, String... settings) {
        try {
            int port = freePort();
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-XX:TieredStopAtLevel=1", // a short life is not worth the second compiler
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    LedgerApplication.class.getName(),
                    "--server.port=" + port));
            command.addAll(database.settings(directory));
            command.addAll(List.of(settings));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            directory.resolve("node-" + port + ".log").toFile()))
                    .start();
            return new LedgerProcess(process, port, directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public int port() {
        return port;
    }

    public LedgerProcess awaitReady() {
        Readiness.await(port);
        return this;
    }

    public LedgerClient operator() {
        return client(Credentials.of(directory).operator());
    }

    public LedgerClient client(String key) {
        return new LedgerClient("http://localhost:" + port, key);
    }

    /** Ends the process at once, as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** Tells the process to stop (SIGTERM); does not wait. */
    public void tellToStop() {
        process.destroy();
    }

    /** How the process ended, once it has. */
    public int exitValue() {
        awaitExit();
        return process.exitValue();
    }

    /** Stops the process in its tracks (SIGSTOP). */
    public void pause() {
        signal("STOP");
    }

    /** Lets a paused process go on (SIGCONT). */
    public void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            int exit = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("kill -" + name + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitExit() {
        try {
            if (!process.waitFor(Duration.ofSeconds(30).toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the process does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        awaitExit();
    }
}
