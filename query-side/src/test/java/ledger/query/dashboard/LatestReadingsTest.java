package ledger.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ledger.messages.Caller;
import ledger.messages.ParticipantId;
import ledger.messages.ProblemException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Many look at the same page. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LatestReadingsTest {

    private static final Caller BANKA = Caller.of(new ParticipantId("BANKA"));
    private static final Caller BANKB = Caller.of(new ParticipantId("BANKB"));

    private final List<Caller> readFor = new ArrayList<>();
    private final LatestReadings readings = new LatestReadings(List.of(this::page));

    private Optional<LivePage.Reading> page(String path, Caller caller) {
        if (!path.equals("/page")) {
            return Optional.empty();
        }
        readFor.add(caller);
        return Optional.of(new LivePage.Reading("page", Map.of("who", caller.name()), List.of("part")));
    }

    @Test
    void who_may_see_the_same_is_shown_what_was_read_once() {
        Map<String, String> first = look(Caller.OPERATOR);

        assertThat(look(Caller.AUDITOR)).isEqualTo(first);
        assertThat(look(Caller.OPERATOR)).isEqualTo(first);
        assertThat(readFor).hasSize(1);
    }

    @Test
    void each_participant_is_shown_its_own() {
        assertThat(look(BANKA)).containsValue("BANKA");
        assertThat(look(BANKB)).containsValue("BANKB");
        assertThat(look(Caller.OPERATOR)).containsValue("auditor");
    }

    @Test
    void a_page_that_is_none_is_not_found() {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> readings.read("/elsewhere", BANKA));
    }

    private Map<String, String> look(Caller caller) {
        return readings.parts(
                "/page",
                caller,
                reading -> Map.of("part", String.valueOf(reading.model().get("who"))));
    }
}
