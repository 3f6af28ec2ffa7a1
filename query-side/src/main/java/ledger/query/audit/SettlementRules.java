package ledger.query.audit;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** How an attempt to settle a cycle may end: everything booked and said so, or nothing (I5), with the nets it began. */
final class SettlementRules implements Serializable {

    private final Findings findings;

    SettlementRules(Findings findings) {
        this.findings = findings;
    }

    /** What the payments left leaves what the limits limit, once, whatever of it is booked. */
    void settlePositions(SettlementTrace attempt, StoredEvent event, Map<String, Long> nets) {
        if (!attempt.isFixed() || !event.nets("legs").equals(nets)) {
            findings.add(
                    "I9", event.index(), attempt.cycle(), event.type() + " names other nets than the payments left");
        }
        if (attempt.isPositionsSettled()) {
            findings.add("I9", event.index(), attempt.cycle(), "has its positions settled twice");
        }
        attempt.settlePositions();
    }

    void checkSettled(SettlementTrace attempt, StoredEvent event) {
        checkAttempt(attempt, event);
        checkLegs(attempt, event);
        if (!attempt.isPositionsSettled()) {
            findings.add("I9", event.index(), attempt.cycle(), "is settled, but its positions are not");
        }
        if (attempt.isUnwound() != event.type().equals("settlements.SettlementUnwound")) {
            findings.add("I9", event.index(), attempt.cycle(), "is settled, or unwound, and says otherwise");
        }
        attempt.legs().stream().filter(leg -> !leg.isPosted()).forEach(leg -> add(leg, event, "is not booked"));
        attempt.legs().stream()
                .filter(leg -> leg.has(leg.side().undone()))
                .forEach(leg -> add(leg, event, "was undone"));
    }

    void checkFailed(SettlementTrace attempt, StoredEvent event) {
        checkAttempt(attempt, event);
        if (attempt.isPositionsSettled()) {
            findings.add("I9", event.index(), attempt.cycle(), "fails to settle, but its positions are settled");
        }
        attempt.legs().stream().filter(LegTrace::isPosted).forEach(leg -> add(leg, event, "is booked"));
        attempt.legs().stream().filter(LegTrace::isPending).forEach(leg -> add(leg, event, "is still reserved"));
        if (!shortfalls(event).equals(attempt.shortfalls())) {
            String detail = "names other shortfalls than its accounts had, " + attempt.shortfalls();
            findings.add("I5", event.index(), attempt.cycle(), detail);
        }
    }

    private void checkAttempt(SettlementTrace attempt, StoredEvent event) {
        if (event.number("attempt") != attempt.attempt()) {
            findings.add("I4", event.index(), attempt.cycle(), "ends another attempt than the one under way");
        }
    }

    private void checkLegs(SettlementTrace attempt, StoredEvent event) {
        if (!attempt.hasLegs(event.items("legs"))) {
            findings.add("I9", event.index(), attempt.cycle(), event.type() + " names other legs than were fixed");
        }
    }

    private void add(LegTrace leg, StoredEvent event, String what) {
        findings.add("I5", event.index(), leg.id(), event.type() + ", but this leg " + what);
    }

    private static Map<String, Long> shortfalls(StoredEvent event) {
        Map<String, Long> named = new TreeMap<>();
        for (JsonNode shortfall : event.items("shortfalls")) {
            named.merge(
                    shortfall.path("participantId").asString(""),
                    shortfall.path("amount").path("minor").longValue(),
                    Math::addExact);
        }
        return named;
    }
}
