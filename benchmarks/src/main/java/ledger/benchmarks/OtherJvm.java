package ledger.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** How to start another JVM with what this one runs. */
final class OtherJvm {

    static final String CLASS_PATH = System.getProperty("java.class.path");

    private OtherJvm() {}

    /** Whether all classes are in one jar, which a JVM can only run as a whole. */
    static boolean isOneJar() {
        return CLASS_PATH.endsWith(".jar") && !CLASS_PATH.contains(System.getProperty("path.separator"));
    }

    /** The command line that runs {@link Benchmarks} with these arguments. */
    static List<String> benchmarks(List<String> arguments) {
        List<String> command =
                isOneJar() ? java("-jar", CLASS_PATH) : java("-cp", CLASS_PATH, Benchmarks.class.getName());
        command.addAll(arguments);
        return command;
    }

    static List<String> java(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(List.of(arguments));
        return command;
    }
}
