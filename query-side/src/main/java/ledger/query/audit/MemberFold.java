package ledger.query.audit;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Follows who clears within what limits: whoever clears may, and no one is taken beyond its limit (I9). */
final class MemberFold implements Serializable {

    private final Findings findings;
    private final Map<String, MemberRow> members = new TreeMap<>();
    private final Map<String, TermsRow> terms = new HashMap<>();
    private final Map<String, String> accounts = new TreeMap<>();
    private final Map<String, Map<String, Long>> fixed = new HashMap<>();

    MemberFold(Findings findings) {
        this.findings = findings;
    }

    void see(StoredEvent event) {
        switch (event.type()) {
            case "clearing.MemberAdmitted" -> member(event, member -> member.suspended(event.isTrue("suspended")));
            case "clearing.MemberSuspended" -> member(event, member -> member.suspended(true));
            case "clearing.MemberReinstated" -> member(event, member -> member.suspended(false));
            case "clearing.NetDebitCapSet" -> amount(event, "cap", MemberRow::limited);
            case "clearing.CollateralPledged" -> amount(event, "collateral", MemberRow::pledged);
            case "clearing.FundsNoted" ->
                member(
                        event,
                        member -> member.funded(
                                event.payload().tree().path("change").longValue()));
            case "queue.QueueingAgreed" -> member(event, member -> member.queueing(event.isTrue("queueing")));
            case "clearing.TermsAgreed" -> terms.put(event.text("currency"), TermsRow.of(event));
            case "clearing.SettlementAccountNamed" ->
                accounts.put(ClearingFold.key(event.text("currency"), event.text("participantId")), event.account());
            case "clearing.PositionsFixed" -> fixed.put(event.text("cycle"), event.nets("legs"));
            case "clearing.PositionsSettled" -> settle(event);
            case "settlements.GuaranteeFundDrawn" -> draw(event);
            default -> pivot(event);
        }
    }

    private void pivot(StoredEvent event) {
        List<StoredEvent> payments = event.pivots();
        if (payments.isEmpty()) {
            return;
        }
        String currency = ClearingFold.currencyOf(event.text("cycle"));
        payments.forEach(payment -> {
            requireGoodStanding(event, ClearingFold.key(currency, payment.text("debtorParticipant")));
            requireGoodStanding(event, ClearingFold.key(currency, payment.text("creditorParticipant")));
        });
        Map<String, Long> moved = ClearingFold.movements(payments);
        moved.forEach((participant, net) -> change(
                ClearingFold.key(currency, participant),
                row -> event.isSettledAtOnce() ? row.funded(net) : row.plus(net)));
        TermsRow agreed = terms.getOrDefault(currency, TermsRow.NEW);
        if (agreed.isDeferred() == event.isSettledAtOnce()) {
            findings.add("I9", event.index(), event.text("cycle"), "is not settled as was agreed");
        }
        moved.forEach((participant, net) -> {
            String key = ClearingFold.key(currency, participant);
            if (net < 0 && members.getOrDefault(key, MemberRow.NEW).isBeyondLimit(agreed)) {
                findings.add("I9", event.index(), key, "is taken beyond its limit");
            }
        });
    }

    private void requireGoodStanding(StoredEvent event, String key) {
        MemberRow member = members.get(key);
        if (member == null || member.suspended()) {
            findings.add("I9", event.index(), key, "clears without being a member in good standing");
        }
    }

    /** What is settled no longer counts against the limits, and is on the settlement accounts. */
    private void settle(StoredEvent event) {
        String cycle = event.text("cycle");
        String currency = ClearingFold.currencyOf(cycle);
        event.nets("legs")
                .forEach((participant, net) -> change(ClearingFold.key(currency, participant), row -> row.plus(-net)));
        fixed.getOrDefault(cycle, Map.of())
                .forEach((participant, net) -> change(ClearingFold.key(currency, participant), row -> row.funded(net)));
    }

    private void draw(StoredEvent event) {
        String currency = ClearingFold.currencyOf(event.text("cycle"));
        event.items("draws").forEach(draw -> {
            long paid = Math.addExact(
                    draw.path("fromCreditLines").path("minor").longValue(),
                    draw.path("fromContributions").path("minor").longValue());
            change(ClearingFold.key(currency, draw.path("participantId").asString("")), row -> row.funded(paid));
        });
    }

    private void amount(StoredEvent event, String field, Amount change) {
        change(
                ClearingFold.key(event.currency(field), event.text("participantId")),
                row -> change.to(row, event.minor(field)));
    }

    private void member(StoredEvent event, UnaryOperator<MemberRow> change) {
        change(ClearingFold.key(event.text("currency"), event.text("participantId")), change);
    }

    private void change(String key, UnaryOperator<MemberRow> change) {
        members.put(key, change.apply(members.getOrDefault(key, MemberRow.NEW)));
    }

    /** What clearing believes can be paid from a settlement account is what is available on it. */
    void checkCover(AccountFold log, Findings now) {
        accounts.forEach((member, id) -> {
            AccountTrace account = log.account(id);
            long cover = members.getOrDefault(member, MemberRow.NEW).cover();
            if (account == null || account.available() != cover) {
                now.add("I9", member, "has " + cover + " minor units of cover, but not on " + id);
            }
        });
    }

    TermsRow terms(String currency) {
        return terms.getOrDefault(currency, TermsRow.NEW);
    }

    Map<String, MemberRow> rows() {
        return members;
    }

    /** What an amount does to a member. */
    private interface Amount {
        MemberRow to(MemberRow row, long minor);
    }
}
