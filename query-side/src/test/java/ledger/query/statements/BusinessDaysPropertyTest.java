package ledger.query.statements;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class BusinessDaysPropertyTest {

    @Property(tries = 400)
    void dates_rise_with_the_log_and_each_day_is_a_stretch_of_it(
            @ForAll @Size(max = 60) List<@IntRange(max = 20) Integer> hours,
            @ForAll("zones") @Size(60) List<ZoneId> zones) {
        DatedLog log = DatedLog.ofUtc();
        Instant now = Instant.parse("2026-03-26T00:00:00Z");
        for (int i = 0; i < hours.size(); i++) {
            now = now.plus(Duration.ofHours(hours.get(i)));
            if (hours.get(i) % 5 == 0) {
                log.agree(now, zones.get(i));
            } else {
                log.record(now);
            }
        }
        List<LocalDate> dates =
                LongStream.range(0, log.size()).mapToObj(log::date).collect(toList());

        assertThat(dates).isSorted();
        for (LocalDate day = LocalDate.parse("2026-03-24"); day.getMonthValue() < 6; day = day.plusDays(1)) {
            LocalDate begun = day;
            long before = dates.stream().filter(date -> date.isBefore(begun)).count();
            assertThat(log.begin(day).lastBefore()).as("before %s", day).isEqualTo(before - 1);
        }
    }

    @Provide
    Arbitrary<ZoneId> zone() {
        return Arbitraries.of(
                        "UTC",
                        "Europe/Berlin",
                        "America/New_York",
                        "Asia/Kolkata",
                        "Pacific/Kiritimati",
                        "Pacific/Pago_Pago",
                        "Africa/Cairo")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<List<ZoneId>> zones() {
        return zone().list().ofSize(60);
    }
}
