package ledger.application.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of a command.
 *
 * @param told what it wrote on the error stream
 */
record CommandRun(int exit, String output, String told) {

    /** Runs it in this process. */
    static CommandRun of(List<String> words) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int exit = CommandLine.run(words, new PrintStream(output, true, UTF_8), new PrintStream(told, true, UTF_8));
        return new CommandRun(exit, output.toString(UTF_8), told.toString(UTF_8));
    }

    /** Starts it in a process of its own, as its user does. */
    static Process start(List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "ledger.application.LedgerApplication"));
        command.addAll(words);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
