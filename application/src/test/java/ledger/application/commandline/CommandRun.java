package ledger.application.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
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
}
