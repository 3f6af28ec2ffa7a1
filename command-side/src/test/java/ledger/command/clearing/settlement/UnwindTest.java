package ledger.command.clearing.settlement;

import static ledger.messages.clearing.Matrices.BANXICO;
import static ledger.messages.clearing.Matrices.FOUR_BANKS;
import static ledger.messages.clearing.Matrices.amounts;
import static ledger.messages.clearing.Matrices.bank;
import static ledger.messages.clearing.Matrices.obligations;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ledger.messages.ParticipantId;
import ledger.messages.clearing.Matrices;
import ledger.messages.clearing.Obligations;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UnwindTest {

    @Test
    void the_failure_of_one_spreads_until_nothing_is_left() {
        Unwind unwind =
                Unwind.simulate(obligations(FOUR_BANKS), List.of(bank("A")), amounts("A 300000, B 0, C 250000, D 0"));
        assertThat(unwind.rounds()).extracting(Unwind.Round::removed).containsExactly(banks("A"), banks("B", "D"));
        assertThat(unwind.rounds().get(0).nets()).isEqualTo(amounts("B -300000, C 500000, D -200000"));
        assertThat(unwind.left()).isEqualTo(Obligations.NONE);
        assertThat(unwind.isContagious()).isTrue();
    }

    @Test
    void it_stops_where_the_others_can_pay() {
        Unwind unwind =
                Unwind.simulate(obligations(FOUR_BANKS), List.of(bank("A")), amounts("B 300000, D 200000, C 0"));
        assertThat(unwind.left()).isEqualTo(obligations("B>C 500000, D>B 200000"));
        assertThat(unwind.isContagious()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A | B -300000, C 500000, D -200000
            B | A 450000, C -750000, D 300000
            C | A -1200000, B 1100000, D 100000
            D | A -150000, B 400000, C -250000
            """)
    void each_bank_that_fails_leaves_the_others_other_nets(String failed, String nets) {
        Unwind unwind = Unwind.simulate(obligations(FOUR_BANKS), List.of(bank(failed)), amounts(""));
        assertThat(unwind.rounds().get(0).nets()).isEqualTo(amounts(nets));
    }

    @Test
    void without_meridional_central_pays_twice_as_much() {
        Unwind unwind = Unwind.simulate(obligations(BANXICO), List.of(bank("C")), amounts("A 8"));
        assertThat(unwind.left().nets()).isEqualTo(amounts("A -8, B 8"));
    }

    @Test
    void where_nobody_fails_nothing_is_deleted() {
        Unwind unwind = Unwind.simulate(obligations(BANXICO), List.of(), amounts(""));
        assertThat(unwind.rounds()).isEmpty();
        assertThat(unwind.left()).isEqualTo(obligations(BANXICO));
    }

    private static SortedSet<ParticipantId> banks(String... letters) {
        return Stream.of(letters).map(Matrices::bank).collect(Collectors.toCollection(TreeSet::new));
    }
}
