package ledger.query.clearing;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import ledger.messages.ParticipantId;
import ledger.messages.settlements.SettlementLeg;

/** What legs come to for each participant; one that both pays and receives has two. */
public final class LegSums {

    private LegSums() {}

    public static SortedMap<ParticipantId, Long> of(Collection<SettlementLeg> legs) {
        SortedMap<ParticipantId, Long> sums = new TreeMap<>();
        legs.forEach(leg -> sums.merge(leg.participantId(), leg.net(), Math::addExact));
        return sums;
    }
}
