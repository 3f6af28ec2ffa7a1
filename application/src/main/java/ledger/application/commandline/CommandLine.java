package ledger.application.commandline;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;

/** The commands of a client. */
public final class CommandLine {

    /** It was done, and every payment was made. */
    static final int DONE = 0;

    /** It was done, but a payment was refused. */
    static final int REFUSED = 1;

    /** It could not be done. */
    static final int FAILED = 2;

    private static final Set<String> COMMANDS =
            Set.of("pay", "balance", "positions", "watch", "load", "bench", "help", "--help");

    private CommandLine() {}

    /** Whether the arguments ask for a client, and not for a ledger. */
    public static boolean isAskedFor(List<String> arguments) {
        return !arguments.isEmpty() && COMMANDS.contains(arguments.get(0));
    }

    /** Does what the arguments say; answers the exit code. */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        String command = arguments.get(0);
        List<String> rest = arguments.subList(1, arguments.size());
        if (rest.contains("--help")) {
            return help(List.of(command), out);
        }
        try {
            return run(command, rest, out, err);
        } catch (IllegalArgumentException e) {
            err.println("ledger " + command + ": " + e.getMessage() + "\n");
            err.print(Manual.of(command));
            return FAILED;
        } catch (IOException e) {
            err.println("ledger " + command + ": " + e.getMessage());
            return FAILED;
        }
    }

    private static int run(String command, List<String> rest, PrintStream out, PrintStream err) throws IOException {
        return switch (command) {
            case "pay" -> new Pay(rest).run(out);
            case "balance" -> Balance.run(rest, out);
            case "positions" -> Positions.run(rest, out);
            case "watch" -> new Watch(rest).run(out, err);
            case "load" -> new Load(rest).run(out, err);
            case "bench" -> new Bench(rest).run(out, err);
            default -> help(rest, out);
        };
    }

    private static int help(List<String> command, PrintStream out) {
        out.print(command.isEmpty() ? Manual.ALL : Manual.of(command.get(0)));
        return DONE;
    }
}
