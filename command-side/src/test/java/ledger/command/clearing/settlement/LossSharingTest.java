package ledger.command.clearing.settlement;

import static ledger.messages.clearing.Matrices.FOUR_BANKS;
import static ledger.messages.clearing.Matrices.amounts;
import static ledger.messages.clearing.Matrices.obligations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import ledger.messages.clearing.Obligations;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LossSharingTest {

    @Test
    void survivors_bear_the_loss_in_proportion_to_their_claims() {
        LossSharing sharing = LossSharing.of(obligations(FOUR_BANKS), amounts("A 150000"));
        assertThat(sharing.shares()).isEqualTo(amounts("B 112500, D 37500"));
        assertThat(sharing.plan().movements()).isEqualTo(amounts("A -300000, B 487500, C -250000, D 62500"));
        assertThat(sharing.plan().settle(amounts("A 300000, C 250000")))
                .isEqualTo(amounts("A 0, B 487500, C 0, D 62500"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A>B 1, A>C 1, A>D 1 | A 2 | B 1, C 1
            A>B 1, A>C 1, A>D 1 | A 1 | B 1
            A>B 2, A>C 3, A>D 5 | A 7 | B 1, C 2, D 4
            A>B 100, B>C 150 | A 100, B 50 | C 150
            A>B 10, A>C 10, B>C 15 | A 20, B 5 | C 25
            """)
    void shares_are_whole_and_add_up(String owed, String shortfalls, String shares) {
        LossSharing sharing = LossSharing.of(obligations(owed), amounts(shortfalls));
        assertThat(sharing.shares()).isEqualTo(amounts(shares));
    }

    @Test
    void a_survivor_that_pays_may_become_short_by_its_share() {
        LossSharing sharing = LossSharing.of(obligations("A>B 100, B>C 120"), amounts("A 100"));
        assertThat(sharing.plan().shortfalls(amounts("B 50"))).isEqualTo(amounts("B 70"));
    }

    @Test
    void nobody_is_short_of_more_than_it_owes() {
        Obligations owed = obligations(FOUR_BANKS);
        for (String impossible : List.of("A 450001", "B 1", "A 0")) {
            assertThatThrownBy(() -> LossSharing.of(owed, amounts(impossible)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
