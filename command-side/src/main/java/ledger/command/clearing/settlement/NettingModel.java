package ledger.command.clearing.settlement;

import static ledger.messages.clearing.Obligations.NONE;

import java.util.TreeMap;
import ledger.messages.ParticipantId;
import ledger.messages.clearing.Obligation;
import ledger.messages.clearing.Obligations;

/** How the obligations of a closed cycle become payments between settlement accounts. */
public enum NettingModel {

    /** Everyone pays its net to the scheme, or receives it. */
    MULTILATERAL_NET {
        @Override
        public SettlementPlan plan(Obligations owed) {
            return SettlementPlan.ofNets(owed.nets());
        }
    },

    /**
     * Each pair settles its own net: a participant reserves all it owes to others, and what it is owed by others
     * does not help it, for that comes only when everything settles.
     */
    BILATERAL_NET {
        @Override
        public SettlementPlan plan(Obligations owed) {
            var pays = new TreeMap<ParticipantId, Long>();
            var receives = new TreeMap<ParticipantId, Long>();
            for (Obligation pair : payments(owed).toList()) {
                pays.merge(pair.debtor(), pair.minor(), Math::addExact);
                receives.merge(pair.creditor(), pair.minor(), Math::addExact);
            }
            return new SettlementPlan(pays, receives);
        }

        @Override
        public Obligations payments(Obligations owed) {
            return owed.bilaterallyNetted();
        }
    };

    /** Who reserves and pays what, and who receives it. */
    public abstract SettlementPlan plan(Obligations owed);

    /** What participants pay each other directly; nothing when all is paid to and by the scheme. */
    public Obligations payments(Obligations owed) {
        return NONE;
    }
}
