package ledger.command.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import ledger.messages.clearing.ClearingTerms;
import ledger.messages.clearing.ReleaseRule;
import ledger.messages.clearing.SettlementModel;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CutOffTimesTest {

    /** UPI's ten cycles of 2025: three hours until midnight, five until the morning, then two each. */
    private static final List<String> UPI = List.of("0 0 0,5,7,9,11,13,15,17,19,21 * * *");

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    @Test
    void ten_cycles_of_unequal_length_follow_each_other_over_midnight() {
        ClearingTerms terms = terms("Asia/Kolkata", UPI);
        Instant opened = Instant.parse("2026-03-05T15:30:00Z");
        List<Instant> cutOffs = Stream.iterate(
                        opened, from -> CutOffTimes.next(terms, from).orElseThrow())
                .skip(1)
                .limit(10)
                .toList();

        assertThat(cutOffs)
                .extracting(cutOff -> cutOff.atZone(INDIA).toLocalTime())
                .containsExactly(
                        LocalTime.of(0, 0),
                        LocalTime.of(5, 0),
                        LocalTime.of(7, 0),
                        LocalTime.of(9, 0),
                        LocalTime.of(11, 0),
                        LocalTime.of(13, 0),
                        LocalTime.of(15, 0),
                        LocalTime.of(17, 0),
                        LocalTime.of(19, 0),
                        LocalTime.of(21, 0));
        assertThat(cutOffs.get(9)).isEqualTo(opened.plusSeconds(86_400));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05T21:59:59.999999Z, 2026-03-05T22:00:00Z",
        "2026-03-05T22:00:00Z,        2026-03-06T02:00:00Z",
        "2026-03-05T23:30:00Z,        2026-03-06T02:00:00Z",
        "2026-03-06T02:00:00Z,        2026-03-06T22:00:00Z",
        "2026-03-07T10:00:00Z,        2026-03-09T02:00:00Z"
    })
    void a_cycle_may_begin_before_midnight_and_end_after_it(Instant opened, Instant cutOff) {
        ClearingTerms terms = terms("UTC", List.of("0 0 22 * * MON-FRI", "0 0 2 * * MON-SAT"));

        assertThat(CutOffTimes.next(terms, opened)).hasValue(cutOff);
    }

    @ParameterizedTest
    @CsvSource({
        // 02:30 does not exist on the day on which clocks go forward, and exists twice when they go back
        "2026-03-28T02:00:00Z, 2026-03-29T01:30:00Z",
        "2026-03-29T01:30:00Z, 2026-03-30T00:30:00Z",
        "2026-10-24T22:00:00Z, 2026-10-25T00:30:00Z",
        "2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z",
        "2026-10-25T01:10:00Z, 2026-10-26T01:30:00Z"
    })
    void a_cut_off_comes_once_a_day_even_when_clocks_are_changed(Instant opened, Instant cutOff) {
        assertThat(CutOffTimes.next(terms("Europe/Berlin", List.of("0 30 2 * * *")), opened))
                .hasValue(cutOff);
    }

    @Test
    void without_a_schedule_nothing_is_due() {
        assertThat(CutOffTimes.next(ClearingTerms.DEFAULT, Instant.EPOCH)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "noon", "0 12 * * *", "61 0 12 * * *", "0 0 25 * * *"})
    void what_is_no_schedule_is_refused(String cron) {
        assertThatIllegalArgumentException().isThrownBy(() -> CutOffTimes.checkCron(cron));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Asia/Atlantis", "+99"})
    void what_is_no_time_zone_is_refused(String zone) {
        assertThatIllegalArgumentException().isThrownBy(() -> CutOffTimes.checkZone(zone));
    }

    private static ClearingTerms terms(String zone, List<String> cutOffs) {
        return new ClearingTerms(
                SettlementModel.MULTILATERAL_NET, false, ReleaseRule.FIFO, 60, false, cutOffs, zone, null);
    }
}
