package ledger.query.audit;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the views of settlements must look like. */
final class SettlementRows implements Serializable {

    /** How the last attempt of a cycle ended. */
    record Outcome(
            String settlementId,
            int attempt,
            String status,
            @Nullable Instant settledAt) implements Serializable {}

    /** What an attempt moved on a participant's account, or what that lacked, in minor units. */
    record Line(long transfer, long shortfall) implements Serializable {}

    private final Map<String, Outcome> outcomes = new TreeMap<>();
    private final Map<String, Line> lines = new TreeMap<>();

    void fail(SettlementTrace attempt, StoredEvent event) {
        add(attempt, "FAILED", null);
        event.items("shortfalls")
                .forEach(shortfall -> lines.put(
                        key(
                                attempt.cycle(),
                                attempt.attempt(),
                                shortfall.path("participantId").asString("")),
                        new Line(0, shortfall.path("amount").path("minor").longValue())));
    }

    void settle(SettlementTrace attempt, StoredEvent event) {
        add(attempt, event.type().endsWith("Unwound") ? "UNWOUND" : "SETTLED", event.at());
        attempt.legs()
                .forEach(leg -> lines.merge(
                        key(attempt.cycle(), attempt.attempt(), leg.participant()),
                        new Line(leg.net(), 0),
                        (one, other) -> new Line(Math.addExact(one.transfer(), other.transfer()), 0)));
    }

    private void add(SettlementTrace attempt, String status, @Nullable Instant settledAt) {
        String id = "settlement-" + attempt.cycle();
        outcomes.put(attempt.cycle(), new Outcome(id, attempt.attempt(), status, settledAt));
    }

    /** The name of a line: the cycle, the attempt and the participant. */
    static String key(String cycle, int attempt, String participant) {
        return cycle + "/" + attempt + "/" + participant;
    }

    Map<String, Outcome> outcomes() {
        return outcomes;
    }

    Map<String, Line> lines() {
        return lines;
    }
}
