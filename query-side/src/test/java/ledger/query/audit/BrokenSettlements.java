package ledger.query.audit;

import static ledger.query.SettlementStory.BANKC;
import static ledger.query.SettlementStory.DAVE;
import static ledger.query.SettlementStory.STL_A;
import static ledger.query.SettlementStory.STL_B;
import static ledger.query.SettlementStory.STL_C;
import static ledger.query.SettlementStory.failed;
import static ledger.query.SettlementStory.leg;
import static ledger.query.SettlementStory.legs;
import static ledger.query.SettlementStory.settled;
import static ledger.query.Story.ALICE;
import static ledger.query.Story.BANKA;
import static ledger.query.Story.BANKB;
import static ledger.query.Story.FIRST;
import static ledger.query.Story.concat;
import static ledger.query.Story.eur;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ledger.messages.AccountId;
import ledger.messages.StatusReason;
import ledger.messages.accounts.AccountEvent.CreditAccepted;
import ledger.messages.accounts.AccountEvent.CreditPosted;
import ledger.messages.accounts.AccountEvent.HoldPlaced;
import ledger.messages.accounts.AccountEvent.HoldPosted;
import ledger.messages.accounts.AccountEvent.HoldVoided;
import ledger.messages.clearing.ClearingEvent.PositionsFixed;
import ledger.messages.clearing.ClearingEvent.PositionsSettled;
import ledger.messages.settlements.SettlementEvent.SettlementFailed;
import ledger.messages.settlements.SettlementEvent.SettlementFinal;
import ledger.messages.settlements.SettlementEvent.SettlementStarted;
import ledger.messages.settlements.SettlementLeg;
import ledger.messages.settlements.Shortfall;
import org.junit.jupiter.params.provider.Arguments;

/** Settlements that must not be, each with the invariants it breaks. */
final class BrokenSettlements {

    private static final List<Object> FAILED = failed(1);
    private static final List<Object> SETTLED = settled(1);

    /** What A answers where it was not topped up. */
    static final Object REFUSED = FAILED.get(2);

    private BrokenSettlements() {}

    static Stream<Arguments> halfBooked() {
        SettlementFailed failure = new SettlementFailed(FIRST, 1, List.of());
        HoldVoided voided = new HoldVoided(STL_A, leg(1, BANKA), eur(1_200), StatusReason.SETTLEMENT_FAILED);
        CreditAccepted promise = new CreditAccepted(STL_B, leg(1, BANKB), eur(1_500), BANKB);
        return Stream.of(
                Arguments.of("a leg not booked", "I1 I5 I9", without(SETTLED, 7)),
                Arguments.of("a debit booked twice", "I1 I2 I5", plus(SETTLED, 5, SETTLED.get(5))),
                Arguments.of("a credit booked twice", "I1 I2 I9", plus(SETTLED, 7, SETTLED.get(7))),
                Arguments.of("more credited than debited", "I1 I2 I9", with(SETTLED, 7, credited(STL_B, 1_501))),
                Arguments.of("credited to a customer", "I2 I9", with(SETTLED, 7, credited(ALICE, 1_500))),
                Arguments.of("booked without a promise", "I5", without(SETTLED, 4)),
                Arguments.of("booked before all have paid in", "I5", plus(without(SETTLED, 5), 3, SETTLED.get(5))),
                Arguments.of("booked and then released", "I5 I9", plus(SETTLED, 8, voided)),
                Arguments.of("failed with everything booked", "I5 I9", concat(SETTLED.subList(0, 8), List.of(failure))),
                Arguments.of("failed with money reserved", "I5 I9", without(FAILED, 4)),
                Arguments.of("failed with a promise open", "I5", plus(FAILED, 5, promise)),
                Arguments.of("a shortfall beyond what lacks", "I5", with(FAILED, 5, lacking(1_001))),
                Arguments.of("no shortfall named", "I5", with(FAILED, 5, failure)),
                Arguments.of("reserved twice", "I2 I5 I6 I9", plus(FAILED, 3, FAILED.get(3))),
                Arguments.of("a leg of no settlement", "I4 I5 I9", List.of(SETTLED.get(2))));
    }

    static Stream<Arguments> settledWrongly() {
        SettlementFinal another = new SettlementFinal(FIRST, 2, legs(1));
        PositionsSettled part = new PositionsSettled(FIRST, legs(1).subList(0, 2));
        SettlementFinal partly = new SettlementFinal(FIRST, 1, legs(1).subList(0, 2));
        return Stream.of(
                Arguments.of("no end", "I4", SETTLED.subList(0, 9)),
                Arguments.of("settled twice", "I4 I6", concat(SETTLED, settled(2))),
                Arguments.of("final twice", "I4", concat(SETTLED, SETTLED.subList(9, 10))),
                Arguments.of("final after failing", "I4", concat(FAILED, SETTLED.subList(9, 10))),
                Arguments.of("attempts counted wrongly", "I4", settled(2)),
                Arguments.of("the end of another attempt", "I4", with(SETTLED, 9, another)),
                Arguments.of("begun while under way", "I4", plus(FAILED, 0, new SettlementStarted(FIRST, 1))),
                Arguments.of("an open cycle", "I4 I9", List.of(new SettlementStarted(FIRST.next(), 1))),
                Arguments.of("other nets than the payments left", "I9", otherNets()),
                Arguments.of("positions not settled", "I9", without(SETTLED, 8)),
                Arguments.of("positions settled twice", "I9", plus(SETTLED, 8, SETTLED.get(8))),
                Arguments.of("positions settled in part", "I9", with(SETTLED, 8, part)),
                Arguments.of("positions settled, then failed", "I9", plus(FAILED, 5, SETTLED.get(8))),
                Arguments.of("final in part", "I9", with(SETTLED, 9, partly)),
                Arguments.of("positions fixed twice", "I4", plus(SETTLED, 2, SETTLED.get(1))),
                Arguments.of("a leg on a customer's account", "I2 I9", onACustomersAccount()),
                Arguments.of("an old leg used again", "I2", concat(FAILED, oldLegs())));
    }

    private static CreditPosted credited(AccountId account, long minor) {
        return new CreditPosted(account, leg(1, BANKB), eur(minor));
    }

    private static SettlementFailed lacking(long minor) {
        return new SettlementFailed(FIRST, 1, List.of(new Shortfall(BANKA, eur(minor))));
    }

    /** An attempt that fails in order, but for C's 2.99. */
    private static List<Object> otherNets() {
        SettlementLeg less = new SettlementLeg(leg(1, BANKC), BANKC, STL_C, -299);
        List<Object> changed = with(FAILED, 1, new PositionsFixed(FIRST, 1, concatLegs(legs(1).subList(0, 2), less)));
        changed.set(3, new HoldPlaced(STL_C, leg(1, BANKC), eur(299), BANKC));
        changed.set(4, new HoldVoided(STL_C, leg(1, BANKC), eur(299), StatusReason.SETTLEMENT_FAILED));
        return changed;
    }

    private static List<Object> onACustomersAccount() {
        SettlementLeg daves = new SettlementLeg(leg(1, BANKC), BANKC, DAVE, -300);
        List<SettlementLeg> legs = concatLegs(legs(1).subList(0, 2), daves);
        List<Object> changed = with(SETTLED, 1, new PositionsFixed(FIRST, 1, legs));
        changed.set(3, new HoldPlaced(DAVE, leg(1, BANKC), eur(300), BANKC));
        changed.set(6, new HoldPosted(DAVE, leg(1, BANKC), eur(300)));
        changed.set(8, new PositionsSettled(FIRST, legs));
        changed.set(9, new SettlementFinal(FIRST, 1, legs));
        return changed;
    }

    /** A second attempt with the legs of the first. */
    private static List<Object> oldLegs() {
        List<Object> changed = with(FAILED, 0, new SettlementStarted(FIRST, 2));
        changed.set(1, new PositionsFixed(FIRST, 2, legs(1)));
        changed.set(5, new SettlementFailed(FIRST, 2, List.of(new Shortfall(BANKA, eur(1_000)))));
        return changed;
    }

    private static List<SettlementLeg> concatLegs(List<SettlementLeg> legs, SettlementLeg last) {
        List<SettlementLeg> all = new ArrayList<>(legs);
        all.add(last);
        return all;
    }

    private static List<Object> with(List<Object> events, int index, Object event) {
        List<Object> changed = new ArrayList<>(events);
        changed.set(index, event);
        return changed;
    }

    private static List<Object> plus(List<Object> events, int index, Object event) {
        List<Object> changed = new ArrayList<>(events);
        changed.add(index, event);
        return changed;
    }

    private static List<Object> without(List<Object> events, int index) {
        return concat(events.subList(0, index), events.subList(index + 1, events.size()));
    }
}
