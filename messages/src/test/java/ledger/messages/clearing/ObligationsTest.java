package ledger.messages.clearing;

import static ledger.messages.clearing.Matrices.BANXICO;
import static ledger.messages.clearing.Matrices.FOUR_BANKS;
import static ledger.messages.clearing.Matrices.TRIANGLE;
import static ledger.messages.clearing.Matrices.amounts;
import static ledger.messages.clearing.Matrices.bank;
import static ledger.messages.clearing.Matrices.obligations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ObligationsTest {

    /**
     * Case 2.6.3 of Project Ubin phase 2. Nine of the ten are in the open tests of its solver; the last one is what the
     * published nets leave.
     */
    private static final String FIVE_BANKS = "A>B 5, B>C 6, C>D 8, C>E 80, D>E 7, A>C 6, E>A 8, E>B 100, D>A 5, B>C 30";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A>B 25, A>C 7, B>A 17, B>C 9, C>A 11, C>B 14 | A -4, B 13, C -9 | 83 | 13 | 17 | 84.34 | 79.52
            A>B 200, B>C 150, C>A 175 | A -25, B 50, C -25 | 525 | 50 | 525 | 90.48 | 0.00
            A>B 1000000, B>C 500000, C>A 750000, A>D 300000, D>B 200000, B>A 100000 | \
            A -450000, B 600000, C -250000, D 100000 | 2850000 | 700000 | 2650000 | 75.44 | 7.02
            """)
    void netting_gives_the_published_numbers(
            String payments, String nets, long v, long m, long b, String multilateral, String bilateral) {
        Obligations owed = obligations(payments);
        assertThat(owed.nets()).isEqualTo(amounts(nets));
        assertThat(owed.grossValue()).isEqualTo(v);
        assertThat(owed.multilateralNetValue()).isEqualTo(m);
        assertThat(owed.bilateralNetValue()).isEqualTo(b);
        assertThat(owed.multilateralEfficiency().percent()).isEqualTo(multilateral);
        assertThat(owed.bilateralEfficiency().percent()).isEqualTo(bilateral);
    }

    @Test
    void five_banks_end_where_the_published_netted_balances_are() {
        Obligations owed = obligations(FIVE_BANKS);
        assertThat(owed.nets()).isEqualTo(amounts("A 2, B 69, C -46, D -4, E -21"));
        assertThat(owed.grossValue()).isEqualTo(255);
        assertThat(owed.multilateralNetValue()).isEqualTo(71);
        assertThat(owed.multilateralEfficiency().percent()).isEqualTo("72.16");
        var closing = new TreeMap<>(amounts("A 3, B 4, C 5, D 4, E 3"));
        owed.nets().forEach((participant, net) -> closing.merge(participant, net, Long::sum));
        assertThat(closing).isEqualTo(amounts("A 5, B 73, C -41, D 0, E -18"));
    }

    @Test
    void each_pair_sets_off_what_it_owes_each_other() {
        assertThat(obligations(BANXICO).bilaterallyNetted()).isEqualTo(obligations("A>B 8, C>A 4, C>B 5"));
        assertThat(obligations(FOUR_BANKS).bilaterallyNetted())
                .isEqualTo(obligations("A>B 900000, B>C 500000, C>A 750000, A>D 300000, D>B 200000"));
    }

    @Test
    void removing_cycles_is_not_netting() {
        Obligations published = obligations("A>B 400000, A>D 300000, C>A 250000, D>B 200000");
        assertThat(published.grossValue()).isEqualTo(1_150_000);
        assertThat(published.nets()).isEqualTo(obligations(FOUR_BANKS).nets());
        assertThat(obligations(FOUR_BANKS).multilateralNetValue()).isEqualTo(700_000);
    }

    @Test
    void the_matrix_shows_what_each_receives_from_each() {
        assertThat(obligations(BANXICO).netPositionMatrix())
                .isEqualTo(Map.of(
                        bank("A"), amounts("B -8, C 4"),
                        bank("B"), amounts("A 8, C 5"),
                        bank("C"), amounts("A -4, B -5")));
    }

    @Test
    void the_gross_order_decides_how_much_liquidity_is_used() {
        GrossLiquidity liquidity = GrossLiquidity.of(Matrices.payments(FOUR_BANKS));
        assertThat(liquidity.used()).isEqualTo(amounts("A 1000000, C 250000"));
        assertThat(liquidity.usedBy(bank("B"))).isZero();
        assertThat(liquidity.total()).isEqualTo(1_250_000);
        assertThat(liquidity.turnover(2)).isEqualByComparingTo("2.28");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A | B -300000, C 500000, D -200000
            B | A 450000, C -750000, D 300000
            C | A -1200000, B 1100000, D 100000
            D | A -150000, B 400000, C -250000
            """)
    void without_one_bank_the_others_have_other_nets(String removed, String nets) {
        assertThat(obligations(FOUR_BANKS).without(bank(removed)).nets()).isEqualTo(amounts(nets));
    }

    @Test
    void without_meridional_central_owes_comercial_eight() {
        assertThat(obligations(BANXICO).without(bank("C")).nets()).isEqualTo(amounts("A -8, B 8"));
    }

    @Test
    void obligations_add_up_and_zeros_say_nothing() {
        assertThat(obligations("A>B 1, A>B 2")).isEqualTo(obligations("A>B 3"));
        var matrix = new TreeMap<>(Map.of(bank("A"), amounts("A 0, B 3, C 0")));
        assertThat(new Obligations(new TreeMap<>(matrix))).isEqualTo(obligations("A>B 3"));
        assertThat(obligations("A>B 3").owed(bank("A"), bank("B"))).isEqualTo(3);
        assertThat(obligations("A>B 3").owed(bank("B"), bank("A"))).isZero();
    }

    @Test
    void where_nothing_is_owed_nothing_is_netted() {
        assertThat(Obligations.NONE.participants()).isEmpty();
        assertThat(Obligations.NONE.multilateralEfficiency().percent()).isEqualTo("0.00");
        assertThat(GrossLiquidity.of(List.of()).turnover(2)).isEqualTo("0.00");
        assertThat(obligations(TRIANGLE).net(bank("Z"))).isZero();
    }

    @Test
    void nonsense_is_no_obligation() {
        assertThatThrownBy(() -> new Obligation(bank("A"), bank("A"), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Obligation(bank("A"), bank("B"), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NettingEfficiency(1, 2)).isInstanceOf(IllegalArgumentException.class);
        var huge =
                List.of(new Obligation(bank("A"), bank("B"), Long.MAX_VALUE), new Obligation(bank("A"), bank("B"), 1));
        assertThatThrownBy(() -> Obligations.of(huge)).isInstanceOf(ArithmeticException.class);
    }
}
