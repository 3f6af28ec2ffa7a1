package ledger.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How to start another JVM like this one. */
final class OtherJvm {

    static final String CLASS_PATH = System.getProperty("java.class.path");

    private OtherJvm() {}

    /** Whether all classes are in one jar, which a JVM can only run as a whole. */
    static boolean isOneJar() {
        return CLASS_PATH.endsWith(".jar") && !CLASS_PATH.contains(System.getProperty("path.separator"));
    }

    static List<String> java(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Lays a bootable jar out with its libraries beside it; answers the jar to run. */
    static Path unpack(Path jar, Path directory) throws IOException, InterruptedException {
        String to = directory.toString();
        run(java("-Djarmode=tools", "-jar", jar.toString(), "extract", "--force", "--destination", to));
        return directory.resolve(jar.getFileName());
    }

    /**
     * Runs a program to its end.
     *
     * @throws IllegalStateException with what it printed, if it does not end well
     */
    static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": " + output);
        }
    }
}
