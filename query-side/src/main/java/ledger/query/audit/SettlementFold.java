package ledger.query.audit;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * Follows every attempt to settle a cycle: it books what the cycle's payments left (I9), all of it or nothing (I5), and
 * a cycle is settled once (I4).
 */
final class SettlementFold implements Serializable {

    private final Findings findings;
    private final ClearingFold clearing;
    private final LegRules rules;
    private final SettlementRules ends;
    private final Map<String, SettlementTrace> underWay = new HashMap<>();
    private final Map<String, Integer> attempts = new HashMap<>();
    private final Map<String, LegTrace> legs = new HashMap<>();
    private final SettlementRows rows = new SettlementRows();
    private final LooseLegs loose;

    SettlementFold(Findings findings, AccountFold accounts, ClearingFold clearing) {
        this.findings = findings;
        this.clearing = clearing;
        this.rules = new LegRules(accounts, findings);
        this.ends = new SettlementRules(findings);
        this.loose = new LooseLegs(findings);
    }

    void see(StoredEvent event) {
        switch (event.type()) {
            case "settlements.SettlementStarted" -> start(event);
            case "settlements.LossShared", "settlements.ObligationsUnwound" -> attempt(event, SettlementTrace::remedy);
            case "settlements.GuaranteeFundDrawn", "clearing.PaymentSettled", "queue.PaymentsReleased" ->
                loose.tell(event);
            case "clearing.PositionsFixed" -> attempt(event, this::fix);
            case "clearing.PositionsSettled" ->
                attempt(event, (attempt, e) -> ends.settlePositions(attempt, e, clearing.nets(attempt.cycle())));
            case "settlements.SettlementFailed" -> attempt(event, this::fail);
            case "settlements.SettlementFinal", "settlements.SettlementUnwound" -> attempt(event, this::settle);
            default -> {
                if (event.isOfSettlement()) {
                    follow(event);
                }
            }
        }
    }

    private void start(StoredEvent event) {
        String cycle = event.text("cycle");
        CycleRow row = clearing.cycles().get(cycle);
        if (row == null || row.status().equals("OPEN")) {
            findings.add("I9", event.index(), cycle, "is to be settled before it is closed");
        } else if (row.status().equals("SETTLED") || row.status().equals("UNWOUND")) {
            findings.add("I4", event.index(), cycle, "is to be settled for the second time");
        }
        if (event.number("attempt") != attempts.merge(cycle, 1, Integer::sum)) {
            findings.add("I4", event.index(), cycle, "counts its attempts wrongly");
        }
        if (underWay.put(cycle, new SettlementTrace(event)) != null) {
            findings.add("I4", event.index(), cycle, "begins to be settled while it is being settled");
        }
    }

    private void attempt(StoredEvent event, Step step) {
        SettlementTrace attempt = underWay.get(event.text("cycle"));
        if (attempt == null) {
            findings.add("I4", event.index(), event.text("cycle"), event.type() + " without an attempt to settle it");
        } else {
            step.take(attempt, event);
        }
    }

    private void fix(SettlementTrace attempt, StoredEvent event) {
        if (attempt.isFixed()) {
            findings.add("I4", event.index(), attempt.cycle(), "has its positions fixed twice in one attempt");
            return;
        }
        attempt.fix(event.items("legs"));
        if (!attempt.nets().equals(attempt.expected(clearing.nets(attempt.cycle())))) {
            findings.add("I9", event.index(), attempt.cycle(), "is to be settled by other nets than its payments left");
        }
        for (LegTrace leg : attempt.legs()) {
            rules.check(leg, event);
            if (legs.put(leg.id(), leg) != null) {
                findings.add("I2", event.index(), leg.id(), "is a leg for the second time");
            }
        }
    }

    private void follow(StoredEvent event) {
        LegTrace leg = legs.get(event.payment());
        if (leg == null) {
            loose.see(event);
        } else if (leg.attempt().isOver()) {
            findings.add("I4", event.index(), event.payment(), event.type() + ", but it is no leg under way");
        } else {
            rules.checkStep(leg, event);
            if (!leg.see(event)) {
                findings.add("I2", event.index(), leg.id(), event.type() + " for the second time");
            }
        }
    }

    private void fail(SettlementTrace attempt, StoredEvent event) {
        ends.checkFailed(attempt, event);
        rows.fail(attempt, event);
        end(attempt);
    }

    private void settle(SettlementTrace attempt, StoredEvent event) {
        ends.checkSettled(attempt, event);
        rows.settle(attempt, event);
        end(attempt);
        legs.values().removeIf(leg -> leg.attempt().cycle().equals(attempt.cycle()));
    }

    private void end(SettlementTrace attempt) {
        attempt.end();
        underWay.remove(attempt.cycle());
    }

    /** What legs under way have reserved, added to what payments have, per account. */
    Map<String, Long> heldWith(Map<String, Long> payments) {
        Map<String, Long> held = new HashMap<>(payments);
        for (SettlementTrace attempt : underWay.values()) {
            attempt.legs().stream()
                    .filter(LegTrace::holds)
                    .forEach(leg -> held.merge(leg.account(), -leg.net(), Math::addExact));
        }
        return held;
    }

    /** No attempt is left under way when the ledger is at rest. */
    void checkAtRest(Findings now) {
        loose.checkAtRest(now);
        underWay.values()
                .forEach(attempt -> now.add(
                        "I4",
                        attempt.index(),
                        attempt.cycle(),
                        "has an attempt to settle it that has not come to an end"));
    }

    SettlementRows rows() {
        return rows;
    }

    /** What an event does to the attempt it belongs to. */
    private interface Step {
        void take(SettlementTrace attempt, StoredEvent event);
    }
}
