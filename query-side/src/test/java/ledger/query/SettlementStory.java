package ledger.query;

import static ledger.messages.accounts.AccountType.CUSTOMER;
import static ledger.messages.accounts.AccountType.FUNDING;
import static ledger.messages.accounts.AccountType.SETTLEMENT;
import static ledger.query.Story.BANKA;
import static ledger.query.Story.BANKB;
import static ledger.query.Story.BOB;
import static ledger.query.Story.EUR;
import static ledger.query.Story.FIRST;
import static ledger.query.Story.MINT;
import static ledger.query.Story.concat;
import static ledger.query.Story.day;
import static ledger.query.Story.eur;
import static ledger.query.Story.opened;
import static ledger.query.Story.payment;

import java.util.List;
import java.util.Map;
import ledger.messages.AccountId;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.StatusReason;
import ledger.messages.accounts.AccountEvent.CreditAccepted;
import ledger.messages.accounts.AccountEvent.CreditPosted;
import ledger.messages.accounts.AccountEvent.HoldPlaced;
import ledger.messages.accounts.AccountEvent.HoldPosted;
import ledger.messages.accounts.AccountEvent.HoldRefused;
import ledger.messages.accounts.AccountEvent.HoldVoided;
import ledger.messages.clearing.ClearingEvent.CycleCutOff;
import ledger.messages.clearing.ClearingEvent.FundsNoted;
import ledger.messages.clearing.ClearingEvent.MemberAdmitted;
import ledger.messages.clearing.ClearingEvent.NetDebitCapSet;
import ledger.messages.clearing.ClearingEvent.PositionsFixed;
import ledger.messages.clearing.ClearingEvent.PositionsSettled;
import ledger.messages.clearing.ClearingEvent.SettlementAccountNamed;
import ledger.messages.participants.ParticipantEvent.ClearingJoined;
import ledger.messages.participants.ParticipantEvent.ParticipantEnrolled;
import ledger.messages.settlements.SettlementEvent.SettlementFailed;
import ledger.messages.settlements.SettlementEvent.SettlementFinal;
import ledger.messages.settlements.SettlementEvent.SettlementStarted;
import ledger.messages.settlements.SettlementLeg;
import ledger.messages.settlements.Shortfall;

/** The day of {@link Story} goes on: a third bank, a cut-off, and the settlement of A −12.00, B +15.00 and C −3.00. */
public final class SettlementStory {

    public static final ParticipantId BANKC = new ParticipantId("BANKC");
    public static final AccountId DAVE = new AccountId("dave");
    public static final AccountId MINT_C = new AccountId("mint-c");
    public static final AccountId STL_A = new AccountId("stl-a");
    public static final AccountId STL_B = new AccountId("stl-b");
    public static final AccountId STL_C = new AccountId("stl-c");

    static final Map<AccountId, ParticipantId> OWNERS =
            Map.of(DAVE, BANKC, MINT_C, BANKC, STL_A, BANKA, STL_B, BANKB, STL_C, BANKC);

    private SettlementStory() {}

    /** The day, cut off; C can pay its 3.00, of its 12.00 A has 2.00. */
    public static List<Object> cutOff() {
        return concat(
                day(),
                bankC(),
                payment("fund-c", MINT_C, DAVE, 1_000),
                payment("coffee", DAVE, BOB, 300),
                List.of(new CycleCutOff(FIRST, FIRST.next())),
                settlementAccounts(),
                payment("cover-a", MINT, STL_A, 200),
                payment("cover-c", MINT_C, STL_C, 300),
                List.of(new FundsNoted(EUR, BANKA, 200), new FundsNoted(EUR, BANKC, 300)));
    }

    private static List<Object> bankC() {
        return List.of(
                new ParticipantEnrolled(BANKC, "Bank C"),
                opened(DAVE, BANKC, CUSTOMER),
                new ClearingJoined(BANKC, EUR, false),
                new MemberAdmitted(EUR, BANKC, false),
                opened(MINT_C, BANKC, FUNDING),
                new NetDebitCapSet(BANKC, eur(400)));
    }

    private static List<Object> settlementAccounts() {
        return List.of(
                opened(STL_A, BANKA, SETTLEMENT),
                new SettlementAccountNamed(EUR, BANKA, STL_A),
                opened(STL_B, BANKB, SETTLEMENT),
                new SettlementAccountNamed(EUR, BANKB, STL_B),
                opened(STL_C, BANKC, SETTLEMENT),
                new SettlementAccountNamed(EUR, BANKC, STL_C));
    }

    /** What A needs to pay all of its 12.00. */
    public static List<Object> topUp() {
        return concat(payment("top-up", MINT, STL_A, 1_000), List.of(new FundsNoted(EUR, BANKA, 1_000)));
    }

    public static PaymentId leg(int attempt, ParticipantId participant) {
        return PaymentId.ofSettlement(FIRST, attempt, participant);
    }

    public static List<SettlementLeg> legs(int attempt) {
        return List.of(
                new SettlementLeg(leg(attempt, BANKA), BANKA, STL_A, -1_200),
                new SettlementLeg(leg(attempt, BANKB), BANKB, STL_B, 1_500),
                new SettlementLeg(leg(attempt, BANKC), BANKC, STL_C, -300));
    }

    /** An attempt that A cannot pay: 6 events. */
    public static List<Object> failed(int attempt) {
        return List.of(
                new SettlementStarted(FIRST, attempt),
                new PositionsFixed(FIRST, attempt, legs(attempt)),
                new HoldRefused(STL_A, leg(attempt, BANKA), eur(1_200), StatusReason.INSUFFICIENT_FUNDS),
                new HoldPlaced(STL_C, leg(attempt, BANKC), eur(300), BANKC),
                new HoldVoided(STL_C, leg(attempt, BANKC), eur(300), StatusReason.SETTLEMENT_FAILED),
                new SettlementFailed(FIRST, attempt, List.of(new Shortfall(BANKA, eur(1_000)))));
    }

    /** An attempt that goes well: 10 events. */
    public static List<Object> settled(int attempt) {
        return List.of(
                new SettlementStarted(FIRST, attempt),
                new PositionsFixed(FIRST, attempt, legs(attempt)),
                new HoldPlaced(STL_A, leg(attempt, BANKA), eur(1_200), BANKA),
                new HoldPlaced(STL_C, leg(attempt, BANKC), eur(300), BANKC),
                new CreditAccepted(STL_B, leg(attempt, BANKB), eur(1_500), BANKB),
                new HoldPosted(STL_A, leg(attempt, BANKA), eur(1_200)),
                new HoldPosted(STL_C, leg(attempt, BANKC), eur(300)),
                new CreditPosted(STL_B, leg(attempt, BANKB), eur(1_500)),
                new PositionsSettled(FIRST, legs(attempt)),
                new SettlementFinal(FIRST, attempt, legs(attempt)));
    }
}
