package ledger.query.audit;

import static ledger.query.audit.ClearingFold.currencyOf;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Follows what the scheme agrees, warns of and does about those who cannot pay. Its rows are told once and are compared
 * as text: the columns in the order of their table.
 */
final class SchemeFold implements Serializable {

    private final Map<String, String> terms = new TreeMap<>();
    private final Map<String, String> alarms = new TreeMap<>();
    private final Map<String, String> deadlocks = new TreeMap<>();
    private final Map<String, String> topUps = new TreeMap<>();
    private final Map<String, String> remedies = new TreeMap<>();
    private final Map<String, String> remedyLines = new TreeMap<>();
    private final FundFold funds = new FundFold();

    void see(StoredEvent event) {
        switch (event.type()) {
            case "clearing.TermsAgreed" -> agree(event);
            case "clearing.CapThresholdReached" -> warn(event);
            case "clearing.GuaranteeFundSet" -> funds.set(event);
            case "queue.DeadlockFound" -> findDeadlock(event);
            case "queue.PaymentsReleased" -> deadlocks.put(currencyOf(event.text("cycle")), text("null", 0, 0));
            case "settlements.RemedyChosen" -> remedies.put(key(attempt(event)), event.text("remedy"));
            case "settlements.GuaranteeFundDrawn" -> draw(event);
            case "settlements.LossShared" -> {
                lines(event, "SHARE", event.items("shares"));
                lines(event, "LOSS", event.items("losses"));
            }
            case "settlements.ObligationsUnwound" -> unwind(event);
            default -> {
                // Everything else is followed elsewhere.
            }
        }
    }

    private void agree(StoredEvent event) {
        JsonNode agreed = event.payload().tree().path("terms");
        List<String> cutOffs =
                agreed.path("cutOffs").values().stream().map(JsonNode::asString).toList();
        JsonNode value = agreed.path("cutOffValue").path("minor");
        terms.put(
                key(event.text("currency"), event.index()),
                text(
                        agreed.path("model").asString(""),
                        agreed.path("prefunded").booleanValue(),
                        agreed.path("releaseRule").asString(""),
                        agreed.path("queueSeconds").longValue(),
                        agreed.path("returnedAtCutOff").booleanValue(),
                        String.join("\n", cutOffs),
                        agreed.path("timeZone").asString(""),
                        value.isMissingNode() ? "null" : value.longValue()));
    }

    private void warn(StoredEvent event) {
        alarms.put(
                key(event.index()),
                text(
                        event.currency("cap"),
                        event.text("participantId"),
                        event.number("percent"),
                        event.minor("used"),
                        event.minor("cap"),
                        event.at()));
    }

    private void findDeadlock(StoredEvent event) {
        deadlocks.put(event.text("currency"), text(event.index(), event.number("payments"), event.minor("value")));
        event.items("topUps")
                .forEach(topUp -> topUps.put(key(event.index(), participant(topUp)), text(minor(topUp, "amount"))));
    }

    private void draw(StoredEvent event) {
        funds.draw(event);
        event.items("draws").forEach(draw -> {
            line(event, "FROM_CREDIT_LINES", 0, participant(draw), minor(draw, "fromCreditLines"));
            line(event, "FROM_CONTRIBUTIONS", 0, participant(draw), minor(draw, "fromContributions"));
        });
    }

    private void unwind(StoredEvent event) {
        int round = 0;
        for (JsonNode told : event.items("rounds")) {
            round++;
            for (JsonNode removed : told.path("removed").values()) {
                line(event, "REMOVED", round, removed.asString(), 0);
            }
            for (JsonNode net : told.path("nets").values()) {
                line(event, "NET", round, participant(net), net.path("net").longValue());
            }
        }
    }

    private void lines(StoredEvent event, String part, List<JsonNode> amounts) {
        amounts.forEach(amount -> line(event, part, 0, participant(amount), minor(amount, "amount")));
    }

    private void line(StoredEvent event, String part, int round, String participant, long amount) {
        remedyLines.put(key(attempt(event), part, round, participant), text(amount));
    }

    private static String attempt(StoredEvent event) {
        return key(event.text("cycle"), event.number("attempt"));
    }

    static String participant(JsonNode item) {
        return item.path("participantId").asString("");
    }

    static long minor(JsonNode item, String field) {
        return item.path(field).path("minor").longValue();
    }

    /** The key of a row: the columns of its primary key. */
    static String key(Object... columns) {
        return String.join("/", List.of(columns).stream().map(String::valueOf).toList());
    }

    /** The rest of a row. */
    static String text(Object... columns) {
        return String.join(" | ", List.of(columns).stream().map(String::valueOf).toList());
    }

    Map<String, String> terms() {
        return terms;
    }

    Map<String, String> alarms() {
        return alarms;
    }

    Map<String, String> deadlocks() {
        return deadlocks;
    }

    Map<String, String> topUps() {
        return topUps;
    }

    Map<String, String> remedies() {
        return remedies;
    }

    Map<String, String> remedyLines() {
        return remedyLines;
    }

    FundFold funds() {
        return funds;
    }
}
