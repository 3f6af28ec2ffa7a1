package ledger.command.clearing.settlement;

import static ledger.command.clearing.settlement.NettingModel.BILATERAL_NET;
import static ledger.command.clearing.settlement.NettingModel.MULTILATERAL_NET;
import static ledger.messages.clearing.Matrices.BANXICO;
import static ledger.messages.clearing.Matrices.FOUR_BANKS;
import static ledger.messages.clearing.Matrices.amounts;
import static ledger.messages.clearing.Matrices.obligations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SettlementPlanTest {

    private static final SettlementPlan PLAN = MULTILATERAL_NET.plan(obligations(FOUR_BANKS));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MULTILATERAL_NET | A>B 25, A>C 7, B>A 17, B>C 9, C>A 11, C>B 14 | A 4, C 9 | B 13
            BILATERAL_NET    | A>B 25, A>C 7, B>A 17, B>C 9, C>A 11, C>B 14 | A 8, C 9 | A 4, B 13
            MULTILATERAL_NET | A>B 200, B>C 150, C>A 175 | A 25, C 25 | B 50
            BILATERAL_NET    | A>B 200, B>C 150, C>A 175 | A 200, B 150, C 175 | A 175, B 200, C 150
            MULTILATERAL_NET | A>B 5, B>A 5 | '' | ''
            """)
    void each_model_says_who_pays_and_who_receives(NettingModel model, String owed, String pays, String receives) {
        SettlementPlan plan = model.plan(obligations(owed));
        assertThat(plan).isEqualTo(new SettlementPlan(amounts(pays), amounts(receives)));
    }

    @Test
    void both_models_move_each_account_by_the_same() {
        assertThat(BILATERAL_NET.plan(obligations(FOUR_BANKS)).movements()).isEqualTo(PLAN.movements());
        assertThat(PLAN.movements()).isEqualTo(amounts("A -450000, B 600000, C -250000, D 100000"));
        assertThat(PLAN.value()).isEqualTo(700_000);
    }

    @Test
    void only_bilateral_settlement_pays_from_one_to_another() {
        assertThat(BILATERAL_NET.payments(obligations(BANXICO))).isEqualTo(obligations("A>B 8, C>A 4, C>B 5"));
        assertThat(MULTILATERAL_NET.payments(obligations(BANXICO)).participants())
                .isEmpty();
    }

    @Test
    void a_shortfall_is_named_and_nothing_moves() {
        var balances = amounts("A 300000, B 0, C 250000, D 0");
        assertThat(PLAN.shortfalls(balances)).isEqualTo(amounts("A 150000"));
        assertThatThrownBy(() -> PLAN.settle(balances)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void after_the_top_up_everything_settles() {
        assertThat(PLAN.settle(amounts("A 450000, B 0, C 250000, D 0")))
                .isEqualTo(amounts("A 0, B 600000, C 0, D 100000"));
    }

    @Test
    void whoever_has_no_settlement_account_is_short_of_all_of_it() {
        assertThat(PLAN.shortfalls(amounts("A 450000"))).isEqualTo(amounts("C 250000"));
        assertThat(PLAN.shortfalls(amounts("A -1, C 250000"))).isEqualTo(amounts("A 450001"));
    }

    @Test
    void a_plan_pays_as_much_as_it_receives() {
        assertThatThrownBy(() -> new SettlementPlan(amounts("A 1"), amounts("B 2")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SettlementPlan(amounts("A 0"), amounts("B 0")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
