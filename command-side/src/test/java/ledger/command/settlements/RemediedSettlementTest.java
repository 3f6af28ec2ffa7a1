package ledger.command.settlements;

import static ledger.messages.Cast.BANKA;
import static ledger.messages.Cast.eur;

import java.util.List;
import ledger.messages.CycleId;
import ledger.messages.PaymentId;
import ledger.messages.settlements.Remedy;
import ledger.messages.settlements.RemedyEvent.RemedyChosen;
import ledger.messages.settlements.RemedyEvent.SettlementUnwound;
import ledger.messages.settlements.SettlementCommand;
import ledger.messages.settlements.SettlementCommand.CloseUnwound;
import ledger.messages.settlements.SettlementCommand.FailSettlement;
import ledger.messages.settlements.SettlementCommand.FinalizeSettlement;
import ledger.messages.settlements.SettlementCommand.SettleCycle;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RemediedSettlementTest {

    private static final CycleId CYCLE = CycleId.parse("EUR-1");
    private static final SettlementStarted STARTED = new SettlementStarted(CYCLE, 1);
    private static final SettlementFailed FAILED =
            new SettlementFailed(CYCLE, 1, List.of(new Shortfall(BANKA, eur("1.00"))));
    private static final List<SettlementLeg> LEGS =
            List.of(new SettlementLeg(PaymentId.ofSettlement(CYCLE, 1, BANKA), BANKA, null, -100));
    private static final SettlementUnwound UNWOUND = new SettlementUnwound(CYCLE, 1, LEGS);

    private final AggregateTestFixture<Settlement> fixture = new AggregateTestFixture<>(Settlement.class);

    @ParameterizedTest
    @EnumSource(value = Remedy.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_remedy_is_chosen_for_an_attempt_before_it_begins(Remedy remedy) {
        fixture.givenNoPriorActivity()
                .when(new SettleCycle(CYCLE, remedy))
                .expectEvents(new RemedyChosen(CYCLE, 1, remedy), STARTED);
        fixture.given(STARTED, FAILED)
                .when(new SettleCycle(CYCLE, remedy))
                .expectEvents(new RemedyChosen(CYCLE, 2, remedy), new SettlementStarted(CYCLE, 2));
    }

    @Test
    void a_settled_cycle_needs_no_remedy() {
        fixture.given(STARTED, new SettlementFinal(CYCLE, 1, LEGS))
                .when(new SettleCycle(CYCLE, Remedy.UNWIND))
                .expectNoEvents();
    }

    @Test
    void an_unwind_ends_the_settlement() {
        fixture.given(new RemedyChosen(CYCLE, 1, Remedy.UNWIND), STARTED)
                .when(new CloseUnwound(CYCLE, 1, LEGS))
                .expectEvents(UNWOUND);
    }

    @ParameterizedTest
    @MethodSource
    void what_was_unwound_stays_so(SettlementCommand command) {
        fixture.given(STARTED, UNWOUND).when(command).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    static List<SettlementCommand> what_was_unwound_stays_so() {
        return List.of(
                new SettleCycle(CYCLE, Remedy.NONE),
                new SettleCycle(CYCLE, Remedy.UNWIND),
                new CloseUnwound(CYCLE, 1, LEGS),
                new FinalizeSettlement(CYCLE, 1, LEGS),
                new FailSettlement(CYCLE, 1, List.of()));
    }

    @Test
    void an_attempt_that_is_over_is_not_unwound() {
        fixture.given(STARTED, FAILED).when(new CloseUnwound(CYCLE, 1, LEGS)).expectNoEvents();
    }
}
