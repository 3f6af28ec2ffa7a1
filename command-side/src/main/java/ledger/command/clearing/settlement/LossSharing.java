package ledger.command.clearing.settlement;

import static java.util.Collections.unmodifiableSortedMap;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import ledger.messages.ParticipantId;
import ledger.messages.clearing.Obligations;

/**
 * The survivors bear what the defaulters cannot pay, in proportion to their bilateral net claims on them; the plan
 * then settles without that money.
 *
 * <p>Several defaulters are taken as one, for one may owe only to another: a survivor's claim is its net against
 * all of them. Whoever has no claim bears nothing, and nobody bears more than its claim. A survivor that pays in
 * this cycle may find its share more than it has: ask the plan for {@link SettlementPlan#shortfalls} again before
 * settling it.
 *
 * @param shares what each survivor bears, in minor units
 * @param plan who pays and receives what, the shares taken off
 */
public record LossSharing(SortedMap<ParticipantId, Long> shares, SettlementPlan plan) {

    public LossSharing {
        shares = unmodifiableSortedMap(new TreeMap<>(shares));
    }

    /**
     * Shares these shortfalls of a multilateral settlement.
     *
     * @throws IllegalArgumentException when one of them is not below zero by as much as it is short of
     */
    public static LossSharing of(Obligations owed, Map<ParticipantId, Long> shortfalls) {
        var nets = new TreeMap<>(owed.nets());
        shortfalls.forEach((defaulter, lacking) -> {
            if (lacking <= 0 || lacking > -owed.net(defaulter)) {
                throw new IllegalArgumentException(defaulter + " cannot be short of " + lacking);
            }
            nets.merge(defaulter, lacking, Math::addExact);
        });
        long loss = shortfalls.values().stream().reduce(0L, Math::addExact);
        SortedMap<ParticipantId, Long> shares = Proportion.divide(loss, claims(owed, shortfalls.keySet()));
        shares.forEach((survivor, share) -> nets.merge(survivor, -share, Math::addExact));
        return new LossSharing(shares, SettlementPlan.ofNets(nets));
    }

    private static Map<ParticipantId, Long> claims(Obligations owed, Collection<ParticipantId> defaulters) {
        var claims = new TreeMap<ParticipantId, Long>();
        for (ParticipantId survivor : owed.participants()) {
            long claim = defaulters.stream()
                    .map(defaulter -> owed.bilateralNet(survivor, defaulter))
                    .reduce(0L, Math::addExact);
            if (claim > 0 && !defaulters.contains(survivor)) {
                claims.put(survivor, claim);
            }
        }
        return claims;
    }
}
