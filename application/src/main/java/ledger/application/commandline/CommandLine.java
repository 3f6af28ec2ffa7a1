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

    private static final Set<String> COMMANDS = Set.of("pay", "balance", "positions", "load", "help", "--help");

    private static final String HELP = """
            The ledger as a client. Every command takes --url <url>, and --key <key> or --credentials <file>, the
            ledger's credentials.json, whose operator's key is taken. Without a command the jar starts the ledger.

              java -jar ledger.jar pay --from <account> --to <account> --amount 12.34 --currency EUR [options]
                --idempotency-key <key>     sent again with the same key, a payment is made once; without it a new one
                --end-to-end-id, --remittance <text>
                --priority HIGH|NORMAL      where it stands among payments that wait
                --queue true                let it wait for liquidity instead of being refused

              java -jar ledger.jar balance <account>
              java -jar ledger.jar positions <currency>

              java -jar ledger.jar load <file.csv|file.tsv|file.ndjson> [options]
                                            pays every line, a few hundred at a time, and writes what came of it to
                                            <file>.results.ndjson, line by line. Interrupted, it goes on where that
                                            file ends when it is called again; no order is paid twice.
                --results <file>            another file for the results
                --batch <lines>             so many lines in a request, 500 if nothing is said
                Lines of a .ndjson file are payments as POST /v1/payments/bulk takes them. The first line of a .csv or
                .tsv file names the columns as that does, idempotencyKey among them. Where a file has no such line, say
                what each field is, with the columns as {1}, {2} and so on:
                --field idempotencyKey=order-{1} --field debtorAccount=BANK-{2} --field currency=CZK …

              java -jar ledger.jar audit-kit  exports and verifies the log; audit-kit --help tells how

            The exit code is 0 where everything was paid, 1 where something was refused, and 2 where it could not be
            done.
            """;

    private CommandLine() {}

    /** Whether the arguments ask for a client, and not for a ledger. */
    public static boolean isAskedFor(List<String> arguments) {
        return !arguments.isEmpty() && COMMANDS.contains(arguments.get(0));
    }

    /** Does what the arguments say; answers the exit code. */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        String command = arguments.contains("--help") ? "help" : arguments.get(0);
        List<String> rest = arguments.subList(1, arguments.size());
        try {
            return switch (command) {
                case "pay" -> new Pay(rest).run(out);
                case "balance" -> Balance.run(rest, out);
                case "positions" -> Positions.run(rest, out);
                case "load" -> new Load(rest).run(out, err);
                default -> help(out);
            };
        } catch (IllegalArgumentException e) {
            err.println("ledger " + command + ": " + e.getMessage() + "\n");
            err.print(HELP);
            return FAILED;
        } catch (IOException e) {
            err.println("ledger " + command + ": " + e.getMessage());
            return FAILED;
        }
    }

    private static int help(PrintStream out) {
        out.print(HELP);
        return DONE;
    }
}
