package ledger.application.auditkit;

import java.util.stream.Collectors;
import ledger.query.audit.archive.Printable;
import tools.jackson.databind.JsonNode;

/** What came of a replay, for a terminal. */
final class ReplayText {

    private ReplayText() {}

    /** Whether the live views are what the log says, and the log is what it must be. */
    static boolean isSound(JsonNode replay) {
        return replay.path("differences").isEmpty() && replay.path("findings").isEmpty();
    }

    static String of(JsonNode replay) {
        StringBuilder text = new StringBuilder();
        text.append(isSound(replay) ? "SOUND" : "NOT SOUND");
        text.append("  ").append(replay.path("events").asLong(0)).append(" events replayed in ");
        text.append(replay.path("durationMillis").asLong(0)).append(" ms, up to event ");
        text.append(replay.path("index").asLong(-1)).append('\n');
        String balance = replay.path("trialBalance").properties().stream()
                .map(currency -> currency.getKey() + " " + currency.getValue().asString(""))
                .collect(Collectors.joining(", "));
        text.append(balance.isEmpty() ? "" : "trial balance, debits less credits: " + balance + "\n");
        replay.path("differences").forEach(row -> text.append(difference(row)).append('\n'));
        replay.path("findings").forEach(finding -> text.append(finding(finding)).append('\n'));
        return text.toString();
    }

    private static String difference(JsonNode row) {
        return word(row, "view") + " " + word(row, "key") + "\n  shows    " + row(row.path("shown")) + "\n  log says "
                + row(row.path("expected")) + at(row.path("event"), " " + word(row, "type"));
    }

    private static String finding(JsonNode finding) {
        return word(finding, "invariant") + ": " + word(finding, "subject") + " " + word(finding, "detail")
                + at(finding.path("index"), "");
    }

    private static String row(JsonNode columns) {
        return columns.isString() ? Printable.of(columns.asString("")) : "nothing";
    }

    private static String at(JsonNode event, String type) {
        return event.asLong(-1) < 0 ? "" : "\n  since event " + event.asLong(-1) + type.stripTrailing();
    }

    private static String word(JsonNode node, String field) {
        return Printable.of(node.path(field).asString(""));
    }
}
