package ledger.query.audit;

import static ledger.query.SettlementStory.BANKC;
import static ledger.query.SettlementStory.STL_A;
import static ledger.query.SettlementStory.STL_B;
import static ledger.query.SettlementStory.STL_C;
import static ledger.query.SettlementStory.cutOff;
import static ledger.query.SettlementStory.leg;
import static ledger.query.SettlementStory.legs;
import static ledger.query.Story.ALICE;
import static ledger.query.Story.BANKA;
import static ledger.query.Story.BANKB;
import static ledger.query.Story.FIRST;
import static ledger.query.Story.MINT;
import static ledger.query.Story.concat;
import static ledger.query.Story.eur;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import ledger.messages.AccountId;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.accounts.AccountEvent.CreditAccepted;
import ledger.messages.accounts.AccountEvent.CreditPosted;
import ledger.messages.accounts.AccountEvent.HoldPlaced;
import ledger.messages.accounts.AccountEvent.HoldPosted;
import ledger.messages.clearing.ClearingEvent.GuaranteeFundSet;
import ledger.messages.clearing.ClearingEvent.PositionsFixed;
import ledger.messages.clearing.ClearingEvent.PositionsSettled;
import ledger.messages.settlements.FundDraw;
import ledger.messages.settlements.NetMovement;
import ledger.messages.settlements.Remedy;
import ledger.messages.settlements.RemedyEvent.GuaranteeFundDrawn;
import ledger.messages.settlements.RemedyEvent.LossShared;
import ledger.messages.settlements.RemedyEvent.ObligationsUnwound;
import ledger.messages.settlements.RemedyEvent.RemedyChosen;
import ledger.messages.settlements.RemedyEvent.SettlementUnwound;
import ledger.messages.settlements.SettlementEvent.SettlementFinal;
import ledger.messages.settlements.SettlementEvent.SettlementStarted;
import ledger.messages.settlements.SettlementLeg;
import ledger.messages.settlements.Shortfall;
import ledger.messages.settlements.UnwindRound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was done about A, which lacks 10.00 of its 12.00: what is wrong about it is found, and nothing else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RemedyInvariantsTest extends CheckedLedger {

    private static final List<SettlementLeg> SHARED =
            List.of(settling(BANKA, STL_A, -200), settling(BANKB, STL_B, 500), settling(BANKC, STL_C, -300));
    private static final List<SettlementLeg> LEFT = List.of(settling(BANKB, STL_B, 300), settling(BANKC, STL_C, -300));
    private static final PaymentId FUND = PaymentId.ofFund(FIRST, 1, BANKA, MINT);

    @BeforeEach
    void the_cycle_is_cut_off() {
        log.append(cutOff());
    }

    static Stream<Arguments> sound() {
        return Stream.of(
                Arguments.of("fund", concat(fund(1_000), attempt(Remedy.GUARANTEE_FUND, List.of(), legs(1), true))),
                Arguments.of("losses", attempt(Remedy.LOSS_SHARING, shared(1_000), SHARED, true)),
                Arguments.of("unwind", attempt(Remedy.UNWIND, unwound(300), LEFT, false)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sound")
    void a_sound_remedy_has_no_findings(String what, List<Object> events) {
        log.append(events);

        assertThat(check()).isEmpty();
    }

    static Stream<Arguments> unsound() {
        List<Object> settled = attempt(Remedy.GUARANTEE_FUND, List.of(), legs(1), true);
        return Stream.of(
                Arguments.of("drawn, not booked", "I5 I6 I9", concat(List.of(drawn(1_000)), settled)),
                Arguments.of("booked, not drawn", "I4 I9", concat(booked(1_000), settled)),
                Arguments.of(
                        "drawn otherwise than booked", "I5 I9", concat(booked(1_000), List.of(drawn(999)), settled)),
                Arguments.of("other losses", "I9", attempt(Remedy.LOSS_SHARING, shared(999), SHARED, true)),
                Arguments.of("losses nobody told", "I9", attempt(Remedy.LOSS_SHARING, List.of(), SHARED, true)),
                Arguments.of("another rest", "I9", attempt(Remedy.UNWIND, unwound(299), LEFT, false)),
                Arguments.of("unwound, said final", "I9", attempt(Remedy.UNWIND, unwound(300), LEFT, true)),
                Arguments.of(
                        "settled, said unwound",
                        "I9",
                        concat(fund(1_000), attempt(Remedy.GUARANTEE_FUND, List.of(), legs(1), false))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("unsound")
    void an_unsound_remedy_is_found_out(String what, String invariants, List<Object> events) {
        log.store(events);

        assertThat(brokenInLog()).containsExactlyInAnyOrder(invariants.split(" "));
    }

    private static List<Object> fund(long minor) {
        return concat(
                List.of(new GuaranteeFundSet(FIRST.currency(), MINT, eur(2_000), ALICE, eur(0))),
                booked(minor),
                List.of(drawn(minor)));
    }

    private static List<Object> booked(long minor) {
        return List.of(
                new HoldPlaced(MINT, FUND, eur(minor), BANKA),
                new CreditAccepted(STL_A, FUND, eur(minor), BANKA),
                new HoldPosted(MINT, FUND, eur(minor)),
                new CreditPosted(STL_A, FUND, eur(minor)));
    }

    private static GuaranteeFundDrawn drawn(long minor) {
        return new GuaranteeFundDrawn(
                FIRST,
                1,
                List.of(new FundDraw(BANKA, eur(minor), eur(0))),
                List.of(new SettlementLeg(FUND, BANKA, MINT, -minor), new SettlementLeg(FUND, BANKA, STL_A, minor)));
    }

    private static List<Object> shared(long minor) {
        return List.of(new LossShared(
                FIRST, 1, List.of(new Shortfall(BANKB, eur(minor))), List.of(new Shortfall(BANKA, eur(minor)))));
    }

    private static List<Object> unwound(long minor) {
        return List.of(new ObligationsUnwound(
                FIRST,
                1,
                List.of(new UnwindRound(
                        List.of(BANKA), List.of(new NetMovement(BANKB, minor), new NetMovement(BANKC, -minor))))));
    }

    /** An attempt in which these legs are booked, after what is done about A. */
    private static List<Object> attempt(Remedy remedy, List<Object> done, List<SettlementLeg> booked, boolean isFinal) {
        List<Object> events = new ArrayList<>();
        events.add(new RemedyChosen(FIRST, 1, remedy));
        events.add(new SettlementStarted(FIRST, 1));
        events.addAll(done);
        events.add(new PositionsFixed(FIRST, 1, booked));
        booked.forEach(leg -> events.add(
                leg.isDebit()
                        ? new HoldPlaced(account(leg), leg.legId(), eur(-leg.net()), leg.participantId())
                        : new CreditAccepted(account(leg), leg.legId(), eur(leg.net()), leg.participantId())));
        booked.forEach(leg -> events.add(
                leg.isDebit()
                        ? new HoldPosted(account(leg), leg.legId(), eur(-leg.net()))
                        : new CreditPosted(account(leg), leg.legId(), eur(leg.net()))));
        events.add(new PositionsSettled(FIRST, legs(1)));
        events.add(isFinal ? new SettlementFinal(FIRST, 1, booked) : new SettlementUnwound(FIRST, 1, booked));
        return events;
    }

    private static SettlementLeg settling(ParticipantId participant, AccountId account, long net) {
        return new SettlementLeg(leg(1, participant), participant, account, net);
    }

    private static AccountId account(SettlementLeg leg) {
        return Objects.requireNonNull(leg.accountId());
    }
}
