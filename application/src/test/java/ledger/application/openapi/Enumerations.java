package ledger.application.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The lists of values in the document, and the enumerations that they are. */
final class Enumerations {

    /** By property, or by schema and property where the name alone means several things. */
    private static final Map<String, String> OF = Map.ofEntries(
            Map.entry("model", "ledger.messages.clearing.SettlementModel"),
            Map.entry("releaseRule", "ledger.messages.clearing.ReleaseRule"),
            Map.entry("priority", "ledger.messages.payments.Priority"),
            Map.entry("remedy", "ledger.messages.settlements.Remedy"),
            Map.entry("basis", "ledger.query.statements.Basis"),
            Map.entry("kind", "ledger.query.statements.EntryKind"),
            Map.entry("type", "ledger.messages.accounts.AccountType"),
            Map.entry("Standing.status", "ledger.query.participants.ParticipantStatus"),
            Map.entry("ParticipantView.status", "ledger.query.participants.ParticipantStatus"),
            Map.entry("AccountAnswer.status", "ledger.query.accounts.AccountStatus"),
            Map.entry("AccountView.status", "ledger.query.accounts.AccountStatus"),
            Map.entry("PaymentAnswer.status", "ledger.messages.payments.PaymentStatus"),
            Map.entry("PaymentView.status", "ledger.messages.payments.PaymentStatus"),
            Map.entry("CycleView.status", "ledger.query.clearing.CycleStatus"),
            Map.entry("SettlementAnswer.status", "ledger.command.settlements.SettlementEnd"),
            Map.entry("SettlementView.status", "ledger.query.settlements.SettlementStatus"),
            Map.entry("RebuildView.status", "ledger.application.projections.RebuildView$Status"),
            Map.entry("ReplayView.status", "ledger.query.audit.replay.ReplayStatus"));

    /** Those that no enumeration stands behind, because somebody else's or only a part of one is meant. */
    private static final List<String> OTHERS = List.of(
            "Enrolled.status",
            "Health.status",
            "ReconciliationView.status",
            "AuditQuery.role",
            "Node.role",
            "WebhookView.status");

    private Enumerations() {}

    static List<String> findings(Described api) {
        List<String> findings = new ArrayList<>();
        api.document()
                .at("/components/schemas")
                .properties()
                .forEach(schema -> schema.getValue().path("properties").properties().stream()
                        .filter(property -> property.getValue().has("enum"))
                        .forEach(property -> check(
                                schema.getKey() + "." + property.getKey(),
                                property.getKey(),
                                property.getValue().path("enum"),
                                findings)));
        return findings;
    }

    private static void check(String place, String name, JsonNode listed, List<String> findings) {
        String type = OF.getOrDefault(place, OF.get(name));
        List<String> values = Described.elements(listed).map(JsonNode::asString).toList();
        if (OTHERS.contains(place)) {
            return;
        }
        if (type == null
                || !constants(type).containsAll(values)
                || values.size() != constants(type).size()) {
            findings.add(place + " lists " + values + ", but " + type + " is " + (type == null ? "" : constants(type)));
        }
    }

    private static List<String> constants(String type) {
        try {
            return Stream.of(Class.forName(type).getEnumConstants())
                    .map(String::valueOf)
                    .toList();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
