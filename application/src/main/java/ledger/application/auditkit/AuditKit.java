package ledger.application.auditkit;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** The command line of the auditor's program. It starts no server and opens no database. */
public final class AuditKit {

    /** The first argument that asks for it. */
    public static final String NAME = "audit-kit";

    /** What was asked for was done, and what was verified is valid. */
    static final int VALID = 0;

    /** What was verified is not valid. */
    static final int NOT_VALID = 1;

    /** It could not be done. */
    static final int FAILED = 2;

    private static final String HELP = """
            The auditor's kit: fetch the ledger's log as an archive, verify it anywhere, and have the ledger replay it.

              java -jar ledger.jar audit-kit export --url <url> --out <file.zip> [options]
                --key <key>                 the operator's or the auditor's key; or
                --credentials <file>        the ledger's credentials.json, whose auditor's key is taken
                --from <index>              the first event; without it, the very first one
                --to <index>                one behind the last event; without it, all that is sealed

              java -jar ledger.jar audit-kit verify <file.zip> [options]
                --key-fingerprint <id>      believe only this key, or these with commas: the SHA-256 of each, as
                                            GET /v1/audit/key names it
                --checkpoints <file>        checkpoints.ndjson as it was kept outside the ledger
                --leaves <file>             checkpoints.leaves as it was kept beside it: names the very first bad event
                --report <file>             write the report there too: .txt, .json or .html

              java -jar ledger.jar audit-kit replay --url <url> [options]
                --key, --credentials        as above
                --account, --payment or --participant <id>
                                            only what concerns that one
                --from, --to <time>         only what happened then; or --from-index, --to-index <index>
                --resume <id>               let a replay that was stopped go on
                                            Everything is recomputed from the first event and compared with what
                                            the ledger shows; a row that differs is told with the event behind it.

              Verifying needs neither the ledger nor its database. How far it is goes to the error stream. The exit
              code is 0 for a valid archive or a sound replay, 1 for one that is not, and 2 where it could not be done.
            """;

    private AuditKit() {}

    /** Does what the arguments say; answers the exit code. */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        String command = arguments.isEmpty() ? "--help" : arguments.get(0);
        if (arguments.contains("--help")) {
            command = "--help";
        }
        try {
            return switch (command) {
                case "export" -> Export.of(rest(arguments)).run(out, err);
                case "verify" -> Verify.of(rest(arguments)).run(out, err);
                case "replay" -> ReplayRequest.of(rest(arguments)).run(out, err);
                case "--help", "help" -> help(out);
                default -> throw new IllegalArgumentException("there is no command " + command);
            };
        } catch (IllegalArgumentException e) {
            err.println(NAME + ": " + e.getMessage() + "\n");
            err.print(HELP);
            return FAILED;
        } catch (IOException e) {
            err.println(NAME + ": " + e);
            return FAILED;
        }
    }

    private static List<String> rest(List<String> arguments) {
        return arguments.subList(1, arguments.size());
    }

    private static int help(PrintStream out) {
        out.print(HELP);
        return VALID;
    }
}
