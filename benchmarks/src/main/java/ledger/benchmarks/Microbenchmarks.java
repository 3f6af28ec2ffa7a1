package ledger.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.Main;
import org.springframework.util.FileSystemUtils;

/**
 * Runs the JMH benchmarks. JMH starts JVMs of its own with the class path of its own; benchmarks.jar keeps its classes
 * in jars inside, which no class path reaches. So they are laid out in a directory first.
 */
final class Microbenchmarks {

    private Microbenchmarks() {}

    /** Runs them with JMH's own arguments; answers the exit code. */
    static int run(List<String> arguments) throws IOException, InterruptedException {
        if (!OtherJvm.isOneJar()) {
            return run(OtherJvm.CLASS_PATH, arguments);
        }
        Path directory = Files.createTempDirectory("ledger-microbenchmarks");
        try {
            Path jar = OtherJvm.unpack(Path.of(OtherJvm.CLASS_PATH), directory);
            return run(jar.toString(), arguments);
        } finally {
            boolean unused = FileSystemUtils.deleteRecursively(directory);
        }
    }

    private static int run(String classPath, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = OtherJvm.java("-cp", classPath, Main.class.getName());
        command.addAll(arguments);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
