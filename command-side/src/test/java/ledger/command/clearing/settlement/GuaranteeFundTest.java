package ledger.command.clearing.settlement;

import static ledger.messages.clearing.Matrices.FOUR_BANKS;
import static ledger.messages.clearing.Matrices.obligations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ledger.command.clearing.settlement.GuaranteeFund.Draw;
import ledger.messages.clearing.Obligations;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GuaranteeFundTest {

    @ParameterizedTest
    @CsvSource({
        "1000000, 150000, 135000, 15000, 0",
        "150000, 150000, 135000, 15000, 0",
        "100000, 150000, 90000, 10000, 50000",
        "1000000, 1, 1, 0, 0",
        "1000000, 5, 5, 0, 0",
        "1000000, 7, 6, 1, 0",
        "0, 7, 0, 0, 7"
    })
    void a_draw_is_nine_tenths_credit(long size, long shortfall, long credit, long contributions, long uncovered) {
        Draw draw = GuaranteeFund.of(size).draw(shortfall);
        assertThat(draw).isEqualTo(new Draw(credit, contributions, uncovered));
        assertThat(draw.total() + uncovered).isEqualTo(shortfall);
    }

    @Test
    void a_draw_leaves_the_rest() {
        GuaranteeFund fund = GuaranteeFund.of(1_000_000);
        assertThat(fund.after(fund.draw(150_000))).isEqualTo(new GuaranteeFund(765_000, 85_000));
        assertThat(fund.after(fund.draw(2_000_000)).size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"450000, 0, true", "400000, 50000, true", "449999, 0, false"})
    void fund_and_collateral_cover_the_largest_net_debit(long size, long collateral, boolean covered) {
        Obligations owed = obligations(FOUR_BANKS);
        assertThat(GuaranteeFund.coverOne(owed)).isEqualTo(450_000);
        assertThat(GuaranteeFund.of(size).coversOne(owed, collateral)).isEqualTo(covered);
    }

    @Test
    void where_nobody_owes_nothing_need_be_covered() {
        assertThat(GuaranteeFund.coverOne(Obligations.NONE)).isZero();
        assertThat(GuaranteeFund.of(0).coversOne(Obligations.NONE, 0)).isTrue();
        assertThatThrownBy(() -> new GuaranteeFund(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
