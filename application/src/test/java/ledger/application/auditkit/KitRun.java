package ledger.application.auditkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;

/**
 * What came of running the kit.
 *
 * @param told what it wrote on the error stream
 */
record KitRun(int exit, String output, String told) {

    /** Runs it in this process. */
    static KitRun of(String arguments) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        List<String> words = arguments.isEmpty() ? List.of() : List.of(arguments.split(" "));
        int exit = AuditKit.run(words, new PrintStream(output, true, UTF_8), new PrintStream(told, true, UTF_8));
        return new KitRun(exit, output.toString(UTF_8), told.toString(UTF_8));
    }
}
