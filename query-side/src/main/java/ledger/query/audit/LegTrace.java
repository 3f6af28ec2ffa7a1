package ledger.query.audit;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One participant's leg of an attempt to settle a cycle, as the log tells it, up to the event that was read last. */
final class LegTrace implements Serializable {

    private final SettlementTrace attempt;
    private final JsonNode leg;
    private final Set<String> seen = new HashSet<>();
    private long lacking;

    LegTrace(SettlementTrace attempt, JsonNode leg) {
        this.attempt = attempt;
        this.leg = leg;
        this.lacking = Math.max(0, -net());
    }

    /** Notes the event; answers whether it is the first of its kind. */
    boolean see(StoredEvent event) {
        return seen.add(event.type());
    }

    boolean has(String type) {
        return seen.contains(type);
    }

    SettlementTrace attempt() {
        return attempt;
    }

    String id() {
        return leg.path("legId").asString("");
    }

    String participant() {
        return leg.path("participantId").asString("");
    }

    /** The settlement account; empty where the participant has none. */
    String account() {
        return leg.path("accountId").asString("");
    }

    /** Positive is paid out to the account, negative taken from it, in minor units. */
    long net() {
        return leg.path("net").longValue();
    }

    LegSide side() {
        return net() < 0 ? LegSide.PAYS : LegSide.IS_PAID;
    }

    boolean isReserved() {
        return has(side().reserved());
    }

    boolean isPosted() {
        return has(side().posted());
    }

    /** Whether something is reserved or promised for it now. */
    boolean isPending() {
        return isReserved() && !isPosted() && !has(side().undone());
    }

    /** Whether it has money reserved now. */
    boolean holds() {
        return net() < 0 && isPending();
    }

    /** Says how much of it the account did not have. */
    void lacks(long minor) {
        lacking = minor;
    }

    /** What a failed attempt must name as its shortfall; 0 where there is none. */
    long shortfall() {
        return isReserved() ? 0 : lacking;
    }
}
