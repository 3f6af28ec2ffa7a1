package ledger.query.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BusinessDaysTest {

    @ParameterizedTest
    @CsvSource({
        "UTC,              2026-01-02T23:59:59.999999Z, 2026-01-02",
        "UTC,              2026-01-03T00:00:00Z,        2026-01-03",
        "Asia/Kolkata,     2026-01-02T18:29:59.999999Z, 2026-01-02",
        "Asia/Kolkata,     2026-01-02T18:30:00Z,        2026-01-03",
        "America/New_York, 2026-03-09T03:59:59Z,        2026-03-08",
        "America/New_York, 2026-03-09T04:00:00Z,        2026-03-09",
    })
    void a_day_begins_at_midnight_of_its_zone(String zone, String time, LocalDate date) {
        DatedLog log = new DatedLog(zone);

        assertThat(log.date(log.record(time))).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,       2026-03-28, 1440",
        "Europe/Berlin,       2026-03-29, 1380",
        "Europe/Berlin,       2026-10-25, 1500",
        "America/Sao_Paulo,   2017-10-15, 1380",
        "Australia/Lord_Howe, 2026-04-05, 1470",
    })
    void on_the_day_on_which_clocks_change_it_is_shorter_or_longer(String zone, LocalDate day, long minutes) {
        DatedLog log = new DatedLog(zone);
        Instant begin = log.begin(day).at().toInstant();
        Instant end = log.begin(day.plusDays(1)).at().toInstant();

        assertThat(Duration.between(begin, end)).hasMinutes(minutes);
    }

    @Test
    void a_day_that_has_begun_is_not_left_when_clocks_are_set_back_at_midnight() {
        DatedLog log = new DatedLog("America/St_Johns");
        long saturday = log.record("2010-11-07T02:29:59Z");
        long firstMinuteOfSunday = log.record("2010-11-07T02:30:30Z");
        long clocksShowSaturdayAgain = log.record("2010-11-07T02:45:00Z");

        assertThat(log.date(saturday)).isEqualTo("2010-11-06");
        assertThat(log.date(firstMinuteOfSunday)).isEqualTo("2010-11-07");
        assertThat(log.date(clocksShowSaturdayAgain)).isEqualTo("2010-11-07");
        assertThat(log.begin("2010-11-07").lastBefore()).isEqualTo(saturday);
    }

    @Test
    void with_a_zone_further_west_the_date_stands_still_until_that_zone_has_caught_up() {
        DatedLog log = DatedLog.ofUtc();
        log.record("2026-01-02T23:59:59Z");
        long reached = log.record("2026-01-03T00:00:00Z");
        log.agree("2026-01-03T01:00:00Z", "America/New_York");
        long yesterdayThere = log.record("2026-01-03T01:00:00Z");
        long lastOfTheDay = log.record("2026-01-04T04:59:59.999999Z");
        long next = log.record("2026-01-04T05:00:00Z");

        assertThat(List.of(log.date(reached), log.date(yesterdayThere), log.date(lastOfTheDay)))
                .containsOnly(LocalDate.parse("2026-01-03"));
        assertThat(log.date(next)).isEqualTo("2026-01-04");
        assertThat(log.begin("2026-01-03").lastBefore()).isEqualTo(reached - 1);
        assertThat(log.begin("2026-01-04").lastBefore()).isEqualTo(lastOfTheDay);
    }

    @Test
    void with_a_zone_further_east_its_day_begins_at_once() {
        DatedLog log = DatedLog.ofUtc();
        long before = log.record("2026-01-02T20:00:00Z");
        log.agree("2026-01-02T20:00:00Z", "Asia/Tokyo");
        long after = log.record("2026-01-02T20:00:00Z");

        assertThat(log.date(before)).isEqualTo("2026-01-02");
        assertThat(log.date(after)).isEqualTo("2026-01-03");
        assertThat(log.begin("2026-01-03").lastBefore()).isEqualTo(before + 1);
        assertThat(log.begin("2026-01-03").at()).isEqualTo("2026-01-03T05:00:00+09:00");
    }

    @Test
    void before_and_after_everything_there_is_nothing() {
        DatedLog log = DatedLog.ofUtc();
        long only = log.record("2026-01-02T20:00:00Z");

        assertThat(log.begin("2025-12-31").lastBefore()).isEqualTo(-1);
        assertThat(log.begin("2026-12-31").lastBefore()).isEqualTo(only);
    }
}
