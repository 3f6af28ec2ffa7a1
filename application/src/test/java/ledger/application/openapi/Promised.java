package ledger.application.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The fields that clients were promised; they may become more, and none may go. */
final class Promised {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("Enrolment", "participantId name"),
            Map.entry("Enrolled", "participantId name status apiKey"),
            Map.entry("AmountBody", "currency amount"),
            Map.entry("AccountBody", "accountId participantId currency type overdraftLimit name"),
            Map.entry("CycleChange", "closed opened"),
            Map.entry("SettlementBody", "cycle"),
            Map.entry("SettlementAnswer", "settlementId cycle status transfers shortfalls"),
            Map.entry("SettlementAnswer.Line", "participantId amount"),
            Map.entry(
                    "AccountView",
                    "accountId participantId currency type status ledgerBalance reserved availableBalance asOf"),
            Map.entry("EntryView", "index at paymentId amount balance"),
            Map.entry(
                    "PaymentBody",
                    "debtorAccount creditorAccount amount currency endToEndId remittance priority queue"),
            Map.entry("PaymentLine", "idempotencyKey"),
            Map.entry(
                    "PaymentView",
                    "paymentId status reason debtorAccount creditorAccount amount currency endToEndId cycle"
                            + " initiatedAt completedAt timing"),
            Map.entry("ReasonView", "code name"),
            Map.entry("Timing", "queuedMicros storedMicros"),
            Map.entry("HistoryView", "index type at payload"),
            Map.entry("CycleView", "cycle currency status openedAt closedAt paymentCount grossValue positions"),
            Map.entry("PositionView", "participantId sent received net netDebitCap headroom"),
            Map.entry("EventView", "index type aggregateId sequence at payload hash"),
            Map.entry("Verdict", "valid events head checkpoints firstBadIndex finding"),
            Map.entry("ReplayView", "events durationMillis trialBalance differences"),
            Map.entry("ItemsPaymentView", "items next"),
            Map.entry("Node", "role index"),
            Map.entry("ProblemAnswer", "code"));

    private Promised() {}

    static List<String> missing(Described api) {
        List<String> missing = new ArrayList<>();
        FIELDS.forEach((schema, fields) -> {
            for (String field : fields.split(" ", -1)) {
                if (!api.schema(schema).path("properties").has(field)) {
                    missing.add(schema + "." + field);
                }
            }
        });
        return missing;
    }
}
