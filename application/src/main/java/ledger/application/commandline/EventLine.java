package ledger.application.commandline;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ledger.messages.CurrencyCode;
import ledger.messages.Money;
import tools.jackson.databind.JsonNode;

/** An event as people read it: when, where in the log, what, to what it happened, and what it says. */
final class EventLine {

    private EventLine() {}

    static String of(JsonNode event) {
        String subject = event.path("aggregateId").asString("");
        String said = event.path("payload").properties().stream()
                .filter(field -> !field.getValue().asString("").equals(subject))
                .map(EventLine::text)
                .collect(Collectors.joining(" "));
        return String.join(
                        "  ",
                        List.of(
                                event.path("at").asString(""),
                                event.path("index").asString(""),
                                event.path("type").asString(""),
                                subject,
                                said))
                .strip();
    }

    private static String text(Map.Entry<String, JsonNode> field) {
        JsonNode value = field.getValue();
        boolean money = value.has("minor") && value.has("currency");
        return field.getKey() + "=" + (money ? amount(value) : value.isString() ? printable(value) : value.toString());
    }

    private static String amount(JsonNode money) {
        CurrencyCode currency = CurrencyCode.of(money.path("currency").asString());
        return Money.major(money.path("minor").asLong(), currency) + " " + currency;
    }

    /** Texts are their senders' own: what is no plain word is quoted, so that no text looks like another field. */
    private static String printable(JsonNode value) {
        return value.asString().matches("[\\w.:@+-]+") ? value.asString() : value.toString();
    }
}
