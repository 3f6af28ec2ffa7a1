package ledger.command.clearing;

import static ledger.messages.Cast.BANKA;
import static ledger.messages.Cast.BANKB;
import static ledger.messages.Cast.EUR;
import static ledger.messages.Cast.eur;
import static ledger.messages.Cast.payment;

import java.util.List;
import ledger.messages.AccountId;
import ledger.messages.CycleId;
import ledger.messages.PaymentId;
import ledger.messages.StatusReason;
import ledger.messages.clearing.ClearingCommand.FixPositions;
import ledger.messages.clearing.ClearingCommand.NameSettlementAccount;
import ledger.messages.clearing.ClearingCommand.SettlePositions;
import ledger.messages.clearing.ClearingEvent.ClearingOpened;
import ledger.messages.clearing.ClearingEvent.ClearingRefused;
import ledger.messages.clearing.ClearingEvent.CycleCutOff;
import ledger.messages.clearing.ClearingEvent.NetDebitCapSet;
import ledger.messages.clearing.ClearingEvent.PaymentCleared;
import ledger.messages.clearing.ClearingEvent.PositionsFixed;
import ledger.messages.clearing.ClearingEvent.PositionsSettled;
import ledger.messages.clearing.ClearingEvent.SettlementAccountNamed;
import ledger.messages.settlements.Remedy;
import ledger.messages.settlements.SettlementLeg;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClosedCycleTest {

    private static final CycleId FIRST = CycleId.first(EUR);
    private static final CycleId SECOND = FIRST.next();
    private static final AccountId AT_A = new AccountId("settle-a");
    private static final SettlementAccountNamed NAMED = new SettlementAccountNamed(EUR, BANKA, AT_A);

    private final AggregateTestFixture<Clearing> fixture = new AggregateTestFixture<>(Clearing.class);

    private static List<SettlementLeg> legs(int attempt) {
        return List.of(
                new SettlementLeg(PaymentId.ofSettlement(FIRST, attempt, BANKA), BANKA, AT_A, -500),
                new SettlementLeg(PaymentId.ofSettlement(FIRST, attempt, BANKB), BANKB, null, 500));
    }

    private TestExecutor<Clearing> cutOff() {
        return fixture.given(
                new ClearingOpened(EUR, FIRST),
                new NetDebitCapSet(BANKA, eur("5.00")),
                NAMED,
                new PaymentCleared(FIRST, payment("all"), BANKA, BANKB, eur("5.00")),
                new CycleCutOff(FIRST, SECOND));
    }

    @Test
    void the_first_settlement_account_stays() {
        fixture.given(new ClearingOpened(EUR, FIRST))
                .when(new NameSettlementAccount(EUR, BANKA, AT_A))
                .expectEvents(NAMED);
        fixture.given(new ClearingOpened(EUR, FIRST), NAMED)
                .when(new NameSettlementAccount(EUR, BANKA, new AccountId("another")))
                .expectNoEvents();
    }

    @Test
    void the_positions_of_a_closed_cycle_are_told_to_each_attempt() {
        cutOff().when(new FixPositions(FIRST, 1, Remedy.NONE)).expectEvents(new PositionsFixed(FIRST, 1, legs(1)));
        cutOff().when(new FixPositions(FIRST, 2, Remedy.NONE)).expectEvents(new PositionsFixed(FIRST, 2, legs(2)));
    }

    @Test
    void a_cut_off_gives_no_headroom_back() {
        cutOff().when(Orders.now(payment("more"), BANKA, BANKB, eur("0.01")))
                .expectEvents(new ClearingRefused(
                        payment("more"), BANKA, BANKB, eur("0.01"), StatusReason.NET_DEBIT_CAP_EXCEEDED));
    }

    @Test
    void a_settlement_gives_the_headroom_back() {
        cutOff().andGiven(new PositionsSettled(FIRST, legs(1)))
                .when(Orders.now(payment("more"), BANKA, BANKB, eur("3.00")))
                .expectEvents(new PaymentCleared(SECOND, payment("more"), BANKA, BANKB, eur("3.00")));
    }

    @Test
    void a_cycle_is_settled_once() {
        cutOff().when(new SettlePositions(FIRST, 1)).expectEvents(new PositionsSettled(FIRST, legs(1)));
        cutOff().andGiven(new PositionsSettled(FIRST, legs(1)))
                .when(new SettlePositions(FIRST, 1))
                .expectNoEvents();
    }
}
