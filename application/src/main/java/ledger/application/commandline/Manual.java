package ledger.application.commandline;

import java.util.Map;

/** What each command does and how it is asked. */
final class Manual {

    static final String ALL = """
            The ledger as a client. Without a command the jar starts the ledger.

              java -jar ledger.jar pay         makes one payment
              java -jar ledger.jar balance     tells what an account holds
              java -jar ledger.jar positions   tells the positions of the open cycle of a currency
              java -jar ledger.jar watch       follows the log, a line for each event
              java -jar ledger.jar load        pays the orders of a file, each once, however often it is interrupted
              java -jar ledger.jar bench       measures how fast a ledger pays over HTTP
              java -jar ledger.jar audit-kit   exports, verifies and replays the log

            Each tells more with --help. All of them take --url <url>, and --key <key> or --credentials <file>, the
            ledger's credentials.json. The exit code is 0 where everything was done and paid, 1 where something was
            refused, and 2 where it could not be done.
            """;

    private static final String WHERE = """
                --url <url>                 where the ledger is: http://localhost:8080
                --key <key>                 the key to use; or
                --credentials <file>        the ledger's credentials.json, of which the operator's key is taken

            """;

    private static final Map<String, String> COMMANDS = Map.of(
            "pay",
            """
            Makes one payment. Sent again with the same idempotency key, it is made once.

              java -jar ledger.jar pay --from <account> --to <account> --amount 12.34 --currency EUR [options]
                --idempotency-key <key>     1 to 64 visible ASCII characters; without it a new one, which is told
                --end-to-end-id <text>      the payer's own reference, up to 35 characters
                --remittance <text>         what it is for, up to 140 characters
                --priority HIGH|NORMAL      where it stands among payments that wait
                --queue true                let it wait for liquidity instead of being refused
            """ + WHERE + """
              For example, the bank of alice pays 12.34 euro to bob:
              java -jar ledger.jar pay --from alice --to bob --amount 12.34 --currency EUR --idempotency-key rent-1 \\
                --url http://localhost:8080 --key $BANK_KEY
            """,
            "balance",
            """
            Tells what is booked on an account, what of it is reserved, and what can be paid with.

              java -jar ledger.jar balance <account>
            """ + WHERE + """
              For example:
              java -jar ledger.jar balance alice --url http://localhost:8080 --credentials data/credentials.json
            """,
            "positions",
            """
            Tells what each participant sent and received in the open cycle of a currency, and what more it may send.

              java -jar ledger.jar positions <currency>
            """ + WHERE + """
              For example:
              java -jar ledger.jar positions EUR --url http://localhost:8080 --credentials data/credentials.json
            """,
            "watch",
            """
            Follows the log, a line for each event: when, its index, its type, what it happened to, what it says. A
            connection that ends is opened again, and no event is missed. It goes on until it is interrupted (Ctrl-C).

              java -jar ledger.jar watch [options]
                --from <index>              begin with this event; without it, with the next one
                --type <beginning>          only types that begin so: payments. or payments.PaymentRejected
                --account <account>         only events about this account
                --count <events>            end after so many
                --json                      the events as they are sent, in JSON
            """ + WHERE + """
              For example, all refusals from the first on:
              java -jar ledger.jar watch --from 0 --type payments.PaymentRejected --url http://localhost:8080 \\
                --credentials data/credentials.json
            """,
            "load",
            """
            Pays every line of a file, a few hundred at a time, and writes what came of it to a file of results, line by
            line. Interrupted, it goes on where that file ends when it is called again; no order is paid twice.

              java -jar ledger.jar load <file.csv|file.tsv|file.ndjson> [options]
                --results <file>            the results; <file>.results.ndjson where nothing is said
                --batch <lines>             so many lines in a request; 500 where nothing is said
                --field <name>=<form>       what a field is, with the columns as {1}, {2} and so on; once for each field
            """ + WHERE + """
              Lines of a .ndjson file are payments as POST /v1/payments/bulk takes them. The first line of a .csv or
              .tsv file names the columns as that does, idempotencyKey among them. A file without such a line needs
              fields, for example:
              java -jar ledger.jar load orders.tsv --url http://localhost:8080 --key $BANK_KEY \\
                --field idempotencyKey=order-{1} --field debtorAccount=BANK-{2} --field creditorAccount=BANK{3}-{4} \\
                --field amount=0{5} --field currency=CZK
              The 0 before the amount is for files that write .80 for 0.80.
            """,
            "bench",
            """
            Measures how fast a ledger pays over HTTP. The payments are real: take accounts that are there for it. It
            pays as fast as the answers come, or at a rate; then the time of each payment counts from when it was due,
            whether a connection was free or not.

              java -jar ledger.jar bench --debtors <account,…> --creditors <account,…> [options]
                --connections <n>           so many at the same time; 32 where nothing is said
                --seconds <n>               for so long; 10 where nothing is said
                --warm-up <n>               and for so long before, not measured; 2 where nothing is said
                --rate <n>                  payments a second; without it, as fast as they are answered
                --amount, --currency        0.01 EUR where nothing is said
            """ + WHERE + """
              The last line has the figures in JSON. For example:
              java -jar ledger.jar bench --debtors alice --creditors bob --rate 500 --url http://localhost:8080 \\
                --key $BANK_KEY
            """);

    private Manual() {}

    /** How to ask a command; everything there is where there is no such command. */
    static String of(String command) {
        return COMMANDS.getOrDefault(command, ALL);
    }
}
