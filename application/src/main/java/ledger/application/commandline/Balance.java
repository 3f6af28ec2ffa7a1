package ledger.application.commandline;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Tells what an account holds. */
final class Balance {

    private Balance() {}

    static int run(List<String> given, PrintStream out) throws IOException {
        Arguments arguments = Arguments.parse(given, Remote.OPTIONS);
        String account = arguments.onlyPlace("an account");
        JsonNode held = Remote.ofOperator(arguments).json("/v1/accounts/" + Remote.encoded(account));
        String currency = held.path("currency").asString("");
        out.println("booked     " + held.path("ledgerBalance").asString("") + " " + currency);
        out.println("reserved   " + held.path("reserved").asString("") + " " + currency);
        out.println("available  " + held.path("availableBalance").asString("") + " " + currency);
        return CommandLine.DONE;
    }
}
