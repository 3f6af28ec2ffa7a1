package ledger.query.audit;

import static ledger.query.SettlementStory.STL_A;
import static ledger.query.SettlementStory.STL_B;
import static ledger.query.SettlementStory.cutOff;
import static ledger.query.Story.ALICE;
import static ledger.query.Story.BANKA;
import static ledger.query.Story.BANKB;
import static ledger.query.Story.BOB;
import static ledger.query.Story.EUR;
import static ledger.query.Story.FIRST;
import static ledger.query.Story.concat;
import static ledger.query.Story.eur;
import static ledger.query.Story.id;
import static ledger.query.Story.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ledger.messages.PaymentId;
import ledger.messages.accounts.AccountEvent.CreditAccepted;
import ledger.messages.accounts.AccountEvent.CreditPosted;
import ledger.messages.accounts.AccountEvent.HoldPlaced;
import ledger.messages.accounts.AccountEvent.HoldPosted;
import ledger.messages.clearing.ClearingEvent.PaymentCleared;
import ledger.messages.clearing.ClearingEvent.PaymentSettled;
import ledger.messages.clearing.ClearingEvent.TermsAgreed;
import ledger.messages.clearing.ClearingTerms;
import ledger.messages.clearing.ReleaseRule;
import ledger.messages.clearing.SettlementModel;
import ledger.messages.payments.PaymentEvent.PaymentCompleted;
import ledger.messages.settlements.SettlementLeg;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Payments that are settled at once; A has 2.00 to settle with. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GrossInvariantsTest extends CheckedLedger {

    private static final int PIVOT = 3;

    @BeforeEach
    void settlement_is_immediate_from_the_second_cycle_on() {
        log.append(concat(cutOff(), List.of(new TermsAgreed(EUR, gross()))));
    }

    @Test
    void a_payment_that_is_settled_at_once_is_sound() {
        log.append(settled(200, 200));

        assertThat(check()).isEmpty();
    }

    static Stream<Arguments> unsound() {
        return Stream.of(
                Arguments.of("beyond the cover", "I6 I9", settled(201, 201)),
                Arguments.of("a leg not booked", "I1 I5 I9", without(without(settled(200, 200), 7), 5)),
                Arguments.of("a leg booked twice", "I1 I4 I5", plus(settled(200, 200), 6)),
                Arguments.of("other legs than the payment", "I9", settled(200, 199)),
                Arguments.of("cleared instead", "I9", cleared()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("unsound")
    void what_is_not_settled_as_it_was_cleared_is_found_out(String what, String invariants, List<Object> events) {
        log.store(events);

        assertThat(brokenInLog()).containsExactlyInAnyOrder(invariants.split(" "));
    }

    private static ClearingTerms gross() {
        return new ClearingTerms(
                SettlementModel.IMMEDIATE_GROSS, false, ReleaseRule.FIFO, 60, false, List.of(), "UTC", null);
    }

    private static List<Object> settled(long minor, long settling) {
        PaymentId debit = PaymentId.ofGrossSettlement(id("now"), BANKA);
        PaymentId credit = PaymentId.ofGrossSettlement(id("now"), BANKB);
        List<SettlementLeg> legs = List.of(
                new SettlementLeg(debit, BANKA, STL_A, -settling), new SettlementLeg(credit, BANKB, STL_B, settling));
        return List.of(
                order("now", ALICE, BOB, minor),
                new HoldPlaced(ALICE, id("now"), eur(minor), BANKA),
                new CreditAccepted(BOB, id("now"), eur(minor), BANKB),
                new PaymentSettled(FIRST.next(), id("now"), BANKA, BANKB, eur(minor), legs),
                new HoldPlaced(STL_A, debit, eur(settling), BANKA),
                new CreditAccepted(STL_B, credit, eur(settling), BANKB),
                new HoldPosted(STL_A, debit, eur(settling)),
                new CreditPosted(STL_B, credit, eur(settling)),
                new HoldPosted(ALICE, id("now"), eur(minor)),
                new CreditPosted(BOB, id("now"), eur(minor)),
                new PaymentCompleted(id("now"), FIRST.next()));
    }

    private static List<Object> cleared() {
        List<Object> events = new ArrayList<>(settled(200, 200));
        events.subList(4, 8).clear();
        events.set(PIVOT, new PaymentCleared(FIRST.next(), id("now"), BANKA, BANKB, eur(200)));
        return events;
    }

    private static List<Object> without(List<Object> events, int index) {
        List<Object> changed = new ArrayList<>(events);
        changed.remove(index);
        return changed;
    }

    private static List<Object> plus(List<Object> events, int index) {
        List<Object> changed = new ArrayList<>(events);
        changed.add(index, events.get(index));
        return changed;
    }
}
