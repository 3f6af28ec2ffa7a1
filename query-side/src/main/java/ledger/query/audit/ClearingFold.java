package ledger.query.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * Follows the clearing of every currency: a payment clears in the open cycle, between two members who may, and takes no
 * one beyond the net debit cap (I9).
 */
final class ClearingFold {

    private final Findings findings;
    private final Map<String, String> openCycles = new HashMap<>();
    private final Map<String, CycleRow> cycles = new TreeMap<>();
    private final TreeMap<String, PositionRow> positions = new TreeMap<>();
    private final Map<String, MemberRow> members = new TreeMap<>();

    ClearingFold(Findings findings) {
        this.findings = findings;
    }

    void see(StoredEvent event) {
        switch (event.type()) {
            case "clearing.ClearingOpened" -> open(event, event.text("currency"), event.text("cycle"));
            case "clearing.MemberAdmitted" -> member(event, member -> member.suspended(event.isTrue("suspended")));
            case "clearing.MemberSuspended" -> member(event, member -> member.suspended(true));
            case "clearing.MemberReinstated" -> member(event, member -> member.suspended(false));
            case "clearing.NetDebitCapSet" ->
                change(key(event.currency("cap"), event.text("participantId")), m -> m.limited(event.minor("cap")));
            case "clearing.PaymentCleared" -> clear(event);
            case "clearing.CycleCutOff" -> cutOff(event);
            case "clearing.PositionsSettled" -> settle(event);
            case "settlements.SettlementFailed" -> become(event.text("cycle"), "FAILED");
            case "settlements.SettlementFinal" -> become(event.text("cycle"), "SETTLED");
            default -> {
                // Refusals count nowhere.
            }
        }
    }

    private void open(StoredEvent event, String currency, String cycle) {
        openCycles.put(currency, cycle);
        if (cycles.put(cycle, CycleRow.open(currency, event.at())) != null) {
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
            cycles.put(closed, cycle.closed(event.at()));
        }
        open(event, currency, event.text("opened"));
    }

    private void clear(StoredEvent event) {
        String cycle = event.text("cycle");
        long amount = event.amount();
        if (!cycle.equals(openCycles.get(event.currency("amount")))) {
            findings.add("I9", event.index(), event.payment(), "is cleared in " + cycle + ", which is not open");
        }
        cycles.computeIfPresent(cycle, (id, row) -> row.plus(amount));
        count(event, cycle, event.text("debtorParticipant"), new PositionRow(amount, 0));
        count(event, cycle, event.text("creditorParticipant"), new PositionRow(0, amount));
        String debtor = key(event.currency("amount"), event.text("debtorParticipant"));
        if (members.getOrDefault(debtor, MemberRow.NEW).isBeyondCap()) {
            findings.add("I9", event.index(), debtor, "is taken beyond its net debit cap");
        }
    }

    private void count(StoredEvent event, String cycle, String participant, PositionRow sentOrReceived) {
        String key = key(event.currency("amount"), participant);
        MemberRow member = members.get(key);
        if (member == null || member.suspended()) {
            findings.add("I9", event.index(), key, "clears without being a member in good standing");
        }
        change(key, row -> row.plus(sentOrReceived.received() - sentOrReceived.sent()));
        positions.merge(key(cycle, participant), sentOrReceived, PositionRow::plus);
    }

    /** What is settled no longer counts against the caps. */
    private void settle(StoredEvent event) {
        String currency = currencyOf(event.text("cycle"));
        for (JsonNode leg : event.items("legs")) {
            String participant = leg.path("participantId").asString("");
            change(key(currency, participant), row -> row.plus(-leg.path("net").longValue()));
        }
    }

    private void become(String cycle, String status) {
        cycles.computeIfPresent(cycle, (id, row) -> row.become(status));
    }

    private void member(StoredEvent event, UnaryOperator<MemberRow> change) {
        change(key(event.text("currency"), event.text("participantId")), change);
    }

    private void change(String key, UnaryOperator<MemberRow> change) {
        members.put(key, change.apply(members.getOrDefault(key, MemberRow.NEW)));
    }

    /** The name of a member or a position: the currency or cycle and the participant. */
    static String key(String scope, String participant) {
        return scope + "/" + participant;
    }

    static String currencyOf(String cycle) {
        return cycle.substring(0, Math.max(0, cycle.indexOf('-')));
    }

    /** What the payments of a cycle left each participant to pay or to be paid, in minor units, without the zeros. */
    Map<String, Long> nets(String cycle) {
        String scope = key(cycle, "");
        Map<String, Long> nets = new TreeMap<>();
        positions.tailMap(scope).entrySet().stream()
                .takeWhile(position -> position.getKey().startsWith(scope))
                .filter(position -> position.getValue().net() != 0)
                .forEach(position -> nets.put(
                        position.getKey().substring(scope.length()),
                        position.getValue().net()));
        return nets;
    }

    Map<String, CycleRow> cycles() {
        return cycles;
    }

    Map<String, PositionRow> positions() {
        return positions;
    }

    Map<String, MemberRow> members() {
        return members;
    }
}
