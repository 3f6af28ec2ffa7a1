package ledger.application.commandline;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import ledger.application.traffic.Orders;
import ledger.application.traffic.Traffic;
import ledger.application.traffic.TrafficReport;

/** Measures how fast a ledger pays over HTTP. The payments are real ones. */
final class Bench {

    private static final int MOST_CONNECTIONS = 1_000;
    private static final int MOST_SECONDS = 86_400;
    private static final int FASTEST = 100_000;
    private static final String[] OWN = {
        "--debtors", "--creditors", "--amount", "--currency", "--connections", "--seconds", "--warm-up", "--rate"
    };

    private final Orders orders;
    private final int connections;
    private final int warmUp;
    private final int seconds;
    private final int rate;

    Bench(List<String> given) {
        Arguments arguments = Arguments.parse(given, Remote.OPTIONS, OWN);
        arguments.noPlace();
        this.orders = orders(arguments, Remote.ofOperator(arguments));
        this.connections = arguments.number("--connections", 32, 1, MOST_CONNECTIONS);
        this.seconds = arguments.number("--seconds", 10, 1, MOST_SECONDS);
        this.warmUp = arguments.number("--warm-up", 2, 0, MOST_SECONDS);
        this.rate = arguments.number("--rate", 0, 0, FASTEST);
    }

    private static Orders orders(Arguments arguments, Remote ledger) {
        return new Orders(
                URI.create(ledger.url()),
                ledger.key(),
                List.of(arguments.required("--debtors").split(",", -1)),
                List.of(arguments.required("--creditors").split(",", -1)),
                arguments.otherwise("--amount", "0.01"),
                arguments.otherwise("--currency", "EUR"));
    }

    int run(PrintStream out, PrintStream progress) {
        if (warmUp > 0) {
            progress.println("warming up for " + warmUp + " s");
            Traffic.run(orders, connections, Duration.ofSeconds(warmUp), rate);
        }
        progress.println("measuring for " + seconds + " s");
        TrafficReport report = Traffic.run(orders, connections, Duration.ofSeconds(seconds), rate);
        out.print(report.text());
        out.println(report.json());
        return report.payments() > 0 ? CommandLine.DONE : CommandLine.FAILED;
    }
}
