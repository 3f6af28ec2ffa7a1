package ledger.application.commandline;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Tells the positions of the open cycle of a currency. */
final class Positions {

    private static final String ROW = "%-11s  %18s  %18s  %18s  %18s  %18s%n";

    private Positions() {}

    static int run(List<String> given, PrintStream out) throws IOException {
        Arguments arguments = Arguments.parse(given, Remote.OPTIONS);
        String currency = arguments.onlyPlace("a currency");
        JsonNode cycle = Remote.ofOperator(arguments).json("/v1/clearing/" + Remote.encoded(currency));
        out.println(text(cycle, "cycle") + " " + text(cycle, "status") + ", " + cycle.path("paymentCount")
                + " payments, " + text(cycle, "grossValue") + " " + text(cycle, "currency"));
        out.printf(Locale.ROOT, ROW, "participant", "sent", "received", "net", "cap", "headroom");
        cycle.path("positions")
                .forEach(row -> out.printf(
                        Locale.ROOT,
                        ROW,
                        text(row, "participantId"),
                        text(row, "sent"),
                        text(row, "received"),
                        text(row, "net"),
                        text(row, "netDebitCap"),
                        text(row, "headroom")));
        return CommandLine.DONE;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
