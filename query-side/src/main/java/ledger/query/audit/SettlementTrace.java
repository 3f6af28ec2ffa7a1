package ledger.query.audit;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An attempt to settle a cycle, as the log tells it, up to the event that was read last. */
final class SettlementTrace implements Serializable {

    private final StoredEvent start;
    private final Map<String, LegTrace> legs = new LinkedHashMap<>();
    private Set<JsonNode> fixed = Set.of();
    private boolean positionsFixed;
    private boolean positionsSettled;
    private boolean over;
    private @Nullable StoredEvent remedy;

    SettlementTrace(StoredEvent start) {
        this.start = start;
    }

    /** Takes the legs of the attempt, the only time it is told them. */
    void fix(List<JsonNode> told) {
        positionsFixed = true;
        fixed = new HashSet<>(told);
        told.forEach(node -> {
            LegTrace leg = new LegTrace(this, node);
            legs.put(leg.id(), leg);
        });
    }

    /** Notes what is done about those who cannot pay; the positions are fixed after that. */
    void remedy(StoredEvent event) {
        remedy = event;
    }

    /** Whether obligations of the cycle were deleted. */
    boolean isUnwound() {
        return remedy != null && remedy.type().equals("settlements.ObligationsUnwound");
    }

    /** What the attempt has to book, given what the payments of the cycle left; in minor units, without the zeros. */
    Map<String, Long> expected(Map<String, Long> nets) {
        if (remedy == null) {
            return nets;
        }
        Map<String, Long> expected = new TreeMap<>(nets);
        if (isUnwound()) {
            List<JsonNode> rounds = remedy.items("rounds");
            expected.clear();
            rounds.get(rounds.size() - 1)
                    .path("nets")
                    .values()
                    .forEach(net -> expected.merge(
                            net.path("participantId").asString(""),
                            net.path("net").longValue(),
                            Math::addExact));
        } else {
            add(expected, remedy.items("losses"), 1);
            add(expected, remedy.items("shares"), -1);
        }
        expected.values().removeIf(net -> net == 0);
        return expected;
    }

    private static void add(Map<String, Long> nets, List<JsonNode> amounts, int sign) {
        amounts.forEach(amount -> nets.merge(
                amount.path("participantId").asString(""),
                sign * amount.path("amount").path("minor").longValue(),
                Math::addExact));
    }

    boolean isFixed() {
        return positionsFixed;
    }

    /** Whether these are the legs that were fixed, in whatever order. */
    boolean hasLegs(List<JsonNode> told) {
        return positionsFixed && told.size() == fixed.size() && fixed.containsAll(told);
    }

    void settlePositions() {
        positionsSettled = true;
    }

    boolean isPositionsSettled() {
        return positionsSettled;
    }

    void end() {
        over = true;
    }

    boolean isOver() {
        return over;
    }

    String cycle() {
        return start.text("cycle");
    }

    String currency() {
        return ClearingFold.currencyOf(cycle());
    }

    int attempt() {
        return start.number("attempt");
    }

    long index() {
        return start.index();
    }

    Collection<LegTrace> legs() {
        return legs.values();
    }

    /** What each participant pays or is paid, in minor units, without those at zero. */
    Map<String, Long> nets() {
        Map<String, Long> nets = new TreeMap<>();
        legs().forEach(leg -> nets.merge(leg.participant(), leg.net(), Math::addExact));
        nets.values().removeIf(net -> net == 0);
        return nets;
    }

    /** What a failure must say each participant lacks, in minor units. */
    Map<String, Long> shortfalls() {
        Map<String, Long> shortfalls = new TreeMap<>();
        legs().stream()
                .filter(leg -> leg.shortfall() != 0)
                .forEach(leg -> shortfalls.put(leg.participant(), leg.shortfall()));
        return shortfalls;
    }
}
