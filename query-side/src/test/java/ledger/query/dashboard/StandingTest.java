package ledger.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ledger.query.clearing.PositionView;
import ledger.query.dashboard.Standing.Bar;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Positions as bars. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StandingTest {

    @Test
    void a_bar_reaches_from_the_middle_to_the_side_of_its_sign_on_one_scale() {
        PositionView sender = position("-250.00", "1000.00", "750.00");
        PositionView receiver = position("500.00", "0.00", "0.00");

        assertThat(Standing.bars(List.of(sender, receiver)))
                .containsExactly(new Bar(sender, 375, 125, 0, 25), new Bar(receiver, 500, 250, 500, 0));
    }

    @Test
    void the_scale_is_of_the_longest_and_a_cap_is_used_up_at_most() {
        PositionView beyond = position("-2000.00", "1000.00", "-1000.00");
        PositionView ahead = position("10.00", "1000.00", "1010.00");

        assertThat(Standing.bars(List.of(beyond, ahead)))
                .containsExactly(new Bar(beyond, 0, 500, 250, 100), new Bar(ahead, 500, 2, 250, 0));
    }

    private static PositionView position(String net, String cap, String headroom) {
        return new PositionView("BANKA", "0.00", "0.00", net, cap, headroom);
    }
}
