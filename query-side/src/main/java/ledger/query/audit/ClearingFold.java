package ledger.query.audit;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Follows the clearing of every currency: what counts, counts in the cycle that is open, once (I9). */
final class ClearingFold implements Serializable {

    /** What one participant sent another in a cycle, in minor units, and in how many payments. */
    record Obligation(long amount, long payments) implements Serializable {

        Obligation plus(Obligation other) {
            return new Obligation(Math.addExact(amount, other.amount), payments + other.payments);
        }
    }

    private final Findings findings;
    private final MemberFold members;
    private final QueueFold queue;
    private final SchemeFold scheme = new SchemeFold();
    private final Map<String, String> openCycles = new HashMap<>();
    private final Map<String, CycleRow> cycles = new TreeMap<>();
    private final Map<String, TermsRow> closedUnder = new HashMap<>();
    private final TreeMap<String, PositionRow> positions = new TreeMap<>();
    private final Map<String, Obligation> obligations = new TreeMap<>();

    ClearingFold(Findings findings) {
        this.findings = findings;
        this.members = new MemberFold(findings);
        this.queue = new QueueFold(findings);
    }

    void see(StoredEvent event) {
        switch (event.type()) {
            case "clearing.ClearingOpened" -> open(event, event.text("currency"), event.text("cycle"));
            case "clearing.CycleCutOff" -> cutOff(event);
            case "settlements.SettlementFailed" -> become(event.text("cycle"), "FAILED");
            case "settlements.SettlementFinal" -> become(event.text("cycle"), "SETTLED");
            case "settlements.SettlementUnwound" -> become(event.text("cycle"), "UNWOUND");
            default -> count(event);
        }
        members.see(event);
        queue.see(event);
        scheme.see(event);
    }

    private void open(StoredEvent event, String currency, String cycle) {
        openCycles.put(currency, cycle);
        if (cycles.put(cycle, CycleRow.open(currency, numberOf(cycle), event.at())) != null) {
            findings.add("I9", event.index(), cycle, "is opened for the second time");
        }
    }

    private void cutOff(StoredEvent event) {
        String closed = event.text("closed");
        String currency = currencyOf(closed);
        CycleRow cycle = cycles.get(closed);
        if (cycle == null || !closed.equals(openCycles.get(currency))) {
            findings.add("I9", event.index(), closed, "is cut off, but was not open");
        } else {
            cycles.put(closed, cycle.closed(event.at(), event.index()));
        }
        closedUnder.put(closed, members.terms(currency));
        open(event, currency, event.text("opened"));
    }

    /** The payments of one event count at once. */
    private void count(StoredEvent event) {
        Map<String, PositionRow> flows = new HashMap<>();
        for (StoredEvent payment : event.pivots()) {
            String cycle = payment.text("cycle");
            String debtor = payment.text("debtorParticipant");
            String creditor = payment.text("creditorParticipant");
            long amount = payment.amount();
            if (!cycle.equals(openCycles.get(payment.currency()))) {
                findings.add("I9", event.index(), payment.payment(), "is cleared in " + cycle + ", which is not open");
            }
            cycles.computeIfPresent(cycle, (id, row) -> row.plus(amount, event.at()));
            flows.merge(key(cycle, debtor), PositionRow.flow(amount, 0), PositionRow::and);
            flows.merge(key(cycle, creditor), PositionRow.flow(0, amount), PositionRow::and);
            obligations.merge(key(key(cycle, debtor), creditor), new Obligation(amount, 1), Obligation::plus);
        }
        flows.forEach((key, flow) ->
                positions.put(key, positions.getOrDefault(key, PositionRow.NONE).after(flow)));
    }

    private void become(String cycle, String status) {
        cycles.computeIfPresent(cycle, (id, row) -> row.become(status));
    }

    /** What payments come to for each participant, in minor units, without the zeros. */
    static Map<String, Long> movements(List<StoredEvent> payments) {
        Map<String, Long> nets = new TreeMap<>();
        payments.forEach(payment -> {
            nets.merge(payment.text("debtorParticipant"), -payment.amount(), Math::addExact);
            nets.merge(payment.text("creditorParticipant"), payment.amount(), Math::addExact);
        });
        nets.values().removeIf(net -> net == 0);
        return nets;
    }

    /** The name of a member or a position: the currency or cycle and the participant. */
    static String key(String scope, String participant) {
        return scope + "/" + participant;
    }

    static String currencyOf(String cycle) {
        return cycle.substring(0, Math.max(0, cycle.indexOf('-')));
    }

    private static long numberOf(String cycle) {
        return Long.parseLong(cycle.substring(cycle.indexOf('-') + 1));
    }

    /**
     * What the payments of a cycle left each participant to pay or to be paid, in minor units, without the zeros;
     * nothing where each was settled at once.
     */
    Map<String, Long> nets(String cycle) {
        Map<String, Long> nets = new TreeMap<>();
        if (!closedUnder(cycle).isDeferred()) {
            return nets;
        }
        String scope = key(cycle, "");
        positions.tailMap(scope).entrySet().stream()
                .takeWhile(position -> position.getKey().startsWith(scope))
                .filter(position -> position.getValue().net() != 0)
                .forEach(position -> nets.put(
                        position.getKey().substring(scope.length()),
                        position.getValue().net()));
        return nets;
    }

    /** What was agreed when the cycle was cut off. */
    TermsRow closedUnder(String cycle) {
        return closedUnder.getOrDefault(cycle, TermsRow.NEW);
    }

    Map<String, CycleRow> cycles() {
        return cycles;
    }

    Map<String, PositionRow> positions() {
        return positions;
    }

    Map<String, Obligation> obligations() {
        return obligations;
    }

    MemberFold members() {
        return members;
    }

    QueueFold queue() {
        return queue;
    }

    SchemeFold scheme() {
        return scheme;
    }
}
