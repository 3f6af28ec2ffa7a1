package ledger.command.clearing;

import static ledger.messages.Cast.BANKA;
import static ledger.messages.Cast.BANKB;
import static ledger.messages.Cast.BANKC;
import static ledger.messages.Cast.EUR;
import static ledger.messages.Cast.eur;
import static ledger.messages.Cast.payment;
import static ledger.messages.StatusReason.ABOVE_LEDGER_MAXIMUM;
import static ledger.messages.StatusReason.CREDITOR_AGENT_SUSPENDED;
import static ledger.messages.StatusReason.DEBTOR_AGENT_SUSPENDED;
import static ledger.messages.StatusReason.NET_DEBIT_CAP_EXCEEDED;

import java.util.ArrayList;
import java.util.List;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.StatusReason;
import ledger.messages.clearing.ClearingEvent;
import ledger.messages.clearing.ClearingEvent.CapThresholdReached;
import ledger.messages.clearing.ClearingEvent.ClearingOpened;
import ledger.messages.clearing.ClearingEvent.ClearingRefused;
import ledger.messages.clearing.ClearingEvent.CycleCutOff;
import ledger.messages.clearing.ClearingEvent.MemberAdmitted;
import ledger.messages.clearing.ClearingEvent.MemberReinstated;
import ledger.messages.clearing.ClearingEvent.MemberSuspended;
import ledger.messages.clearing.ClearingEvent.NetDebitCapSet;
import ledger.messages.clearing.ClearingEvent.PaymentCleared;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClearedPaymentTest {

    private static final PaymentId RENT = payment("rent");
    private static final CycleId FIRST = CycleId.first(EUR);
    private static final Money LARGEST = new Money(Money.MAX_MINOR, EUR);
    private static final MemberSuspended A_SUSPENDED = new MemberSuspended(EUR, BANKA);
    private static final MemberSuspended B_SUSPENDED = new MemberSuspended(EUR, BANKB);
    private static final CycleCutOff CUT_OFF = new CycleCutOff(FIRST, FIRST.next());

    private final AggregateTestFixture<Clearing> fixture = new AggregateTestFixture<>(Clearing.class);

    @ParameterizedTest
    @MethodSource
    void a_payment_within_the_cap_counts_in_the_open_cycle(
            List<ClearingEvent> before, String amount, CycleId cycle, List<CapThresholdReached> alarm) {
        List<ClearingEvent> expected = new ArrayList<>();
        expected.add(new PaymentCleared(cycle, RENT, BANKA, BANKB, eur(amount)));
        expected.addAll(alarm);
        fixture.given(before).when(Orders.now(RENT, BANKA, BANKB, eur(amount))).expectEvents(expected.toArray());
    }

    static List<Arguments> a_payment_within_the_cap_counts_in_the_open_cycle() {
        List<CapThresholdReached> used = List.of(new CapThresholdReached(BANKA, 90, eur("5000.00"), eur("5000.00")));
        return List.of(
                Arguments.of(clearing(), "5000.00", FIRST, used),
                Arguments.of(clearing(sent(BANKA, BANKB, "4500.00")), "500.00", FIRST, used),
                Arguments.of(clearing(sent(BANKB, BANKA, "1000.00")), "6000.00", FIRST, used),
                Arguments.of(clearing(sent(BANKC, BANKA, "1.00"), uncapped()), "1.00", FIRST, List.of()),
                Arguments.of(clearing(CUT_OFF), "5000.00", FIRST.next(), used),
                Arguments.of(clearing(A_SUSPENDED, new MemberReinstated(EUR, BANKA)), "1.00", FIRST, List.of()));
    }

    /** In the order in which the ledger checks; what comes first has the later reasons against it, too. */
    @ParameterizedTest
    @MethodSource
    void a_payment_that_may_not_clear_is_refused_for_the_first_reason_that_holds(
            List<ClearingEvent> before, Money amount, StatusReason reason) {
        fixture.given(before)
                .when(Orders.now(RENT, BANKA, BANKB, amount))
                .expectEvents(new ClearingRefused(RENT, BANKA, BANKB, amount, reason));
    }

    static List<Arguments> a_payment_that_may_not_clear_is_refused_for_the_first_reason_that_holds() {
        List<ClearingEvent> fullCycle = full();
        fullCycle.addAll(List.of(A_SUSPENDED, B_SUSPENDED));
        List<ClearingEvent> fullPosition = full();
        fullPosition.add(CUT_OFF);
        return List.of(
                Arguments.of(fullCycle, LARGEST, ABOVE_LEDGER_MAXIMUM),
                Arguments.of(fullPosition, eur("0.01"), ABOVE_LEDGER_MAXIMUM),
                Arguments.of(clearing(sent(BANKC, BANKB, LARGEST.major())), eur("0.01"), ABOVE_LEDGER_MAXIMUM),
                Arguments.of(clearing(A_SUSPENDED, B_SUSPENDED), LARGEST, DEBTOR_AGENT_SUSPENDED),
                Arguments.of(clearing(B_SUSPENDED), LARGEST, CREDITOR_AGENT_SUSPENDED),
                Arguments.of(clearing(), eur("5000.01"), NET_DEBIT_CAP_EXCEEDED),
                Arguments.of(clearing(sent(BANKA, BANKC, "4500.00")), eur("500.01"), NET_DEBIT_CAP_EXCEEDED),
                Arguments.of(clearing(sent(BANKA, BANKB, "4500.00"), CUT_OFF), eur("500.01"), NET_DEBIT_CAP_EXCEEDED),
                Arguments.of(clearing(sent(BANKB, BANKA, "1.00")), eur("5001.01"), NET_DEBIT_CAP_EXCEEDED),
                Arguments.of(clearing(uncapped()), eur("0.01"), NET_DEBIT_CAP_EXCEEDED),
                Arguments.of(clearing(sent(BANKA, BANKB, "1.00"), uncapped()), eur("0.01"), NET_DEBIT_CAP_EXCEEDED),
                Arguments.of(List.of(new ClearingOpened(EUR, FIRST)), eur("0.01"), NET_DEBIT_CAP_EXCEEDED));
    }

    /** BANKA, BANKB and BANKC are members; BANKA's cap is 5,000.00 unless it is set anew. */
    private static List<ClearingEvent> clearing(ClearingEvent... then) {
        List<ClearingEvent> events = new ArrayList<>(List.of(
                new ClearingOpened(EUR, FIRST),
                new MemberAdmitted(EUR, BANKA, false),
                new MemberAdmitted(EUR, BANKB, false),
                new MemberAdmitted(EUR, BANKC, false),
                new NetDebitCapSet(BANKA, eur("5000.00"))));
        events.addAll(List.of(then));
        return events;
    }

    /** BANKC has sent BANKB as much as the ledger counts, in one cycle. */
    private static List<ClearingEvent> full() {
        List<ClearingEvent> events = clearing();
        for (int i = 0; i < 1000; i++) {
            events.add(new PaymentCleared(FIRST, payment("" + i), BANKC, BANKB, LARGEST));
        }
        return events;
    }

    private static PaymentCleared sent(ParticipantId debtor, ParticipantId creditor, String amount) {
        return new PaymentCleared(FIRST, payment("earlier"), debtor, creditor, eur(amount));
    }

    private static NetDebitCapSet uncapped() {
        return new NetDebitCapSet(BANKA, eur("0.00"));
    }
}
