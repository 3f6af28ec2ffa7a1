package ledger.command.settlements;

import static ledger.messages.Cast.BANKA;
import static ledger.messages.Cast.eur;

import java.util.List;
import ledger.messages.CycleId;
import ledger.messages.PaymentId;
import ledger.messages.settlements.Remedy;
import ledger.messages.settlements.SettlementCommand;
import ledger.messages.settlements.SettlementCommand.FailSettlement;
import ledger.messages.settlements.SettlementCommand.FinalizeSettlement;
import ledger.messages.settlements.SettlementCommand.SettleCycle;
import ledger.messages.settlements.SettlementEvent;
import ledger.messages.settlements.SettlementEvent.SettlementFailed;
import ledger.messages.settlements.SettlementEvent.SettlementFinal;
import ledger.messages.settlements.SettlementEvent.SettlementStarted;
import ledger.messages.settlements.SettlementLeg;
import ledger.messages.settlements.Shortfall;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SettlementTest {

    private static final CycleId CYCLE = CycleId.parse("EUR-1");
    private static final List<Shortfall> SHORT = List.of(new Shortfall(BANKA, eur("1.00")));
    private static final List<SettlementLeg> LEGS =
            List.of(new SettlementLeg(PaymentId.ofSettlement(CYCLE, 2, BANKA), BANKA, null, -100));
    private static final SettleCycle SETTLE = new SettleCycle(CYCLE, Remedy.NONE);
    private static final SettlementStarted FIRST = new SettlementStarted(CYCLE, 1);
    private static final SettlementStarted SECOND = new SettlementStarted(CYCLE, 2);
    private static final SettlementFailed FAILED = new SettlementFailed(CYCLE, 1, SHORT);
    private static final SettlementFinal FINAL = new SettlementFinal(CYCLE, 2, LEGS);

    private final AggregateTestFixture<Settlement> fixture = new AggregateTestFixture<>(Settlement.class);

    @Test
    void a_cycle_that_was_never_settled_is_tried_for_the_first_time() {
        fixture.givenNoPriorActivity().when(SETTLE).expectEvents(FIRST);
    }

    @ParameterizedTest
    @MethodSource
    void what_is_asked_of_a_settlement_happens(
            List<SettlementEvent> before, SettlementCommand command, SettlementEvent event) {
        fixture.given(before).when(command).expectEvents(event);
    }

    static List<Arguments> what_is_asked_of_a_settlement_happens() {
        return List.of(
                Arguments.of(List.of(FIRST), new FailSettlement(CYCLE, 1, SHORT), FAILED),
                Arguments.of(List.of(FIRST, FAILED), SETTLE, SECOND),
                Arguments.of(List.of(FIRST, FAILED, SECOND), new FinalizeSettlement(CYCLE, 2, LEGS), FINAL));
    }

    @ParameterizedTest
    @MethodSource
    void being_asked_twice_or_too_late_changes_nothing(List<SettlementEvent> before, SettlementCommand command) {
        fixture.given(before).when(command).expectNoEvents();
    }

    static List<Arguments> being_asked_twice_or_too_late_changes_nothing() {
        List<SettlementEvent> settled = List.of(FIRST, FAILED, SECOND, FINAL);
        return List.of(
                Arguments.of(List.of(FIRST), SETTLE),
                Arguments.of(settled, SETTLE),
                Arguments.of(settled, new FinalizeSettlement(CYCLE, 2, LEGS)),
                Arguments.of(settled, new FailSettlement(CYCLE, 2, SHORT)),
                Arguments.of(List.of(FIRST, FAILED, SECOND), new FailSettlement(CYCLE, 1, SHORT)),
                Arguments.of(List.of(FIRST, FAILED), new FinalizeSettlement(CYCLE, 1, LEGS)));
    }
}
