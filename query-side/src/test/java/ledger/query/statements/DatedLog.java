package ledger.query.statements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import ledger.query.clearing.AgreedZone;
import ledger.query.progress.LogIndex;

/** The times of a log, and the time zones agreed in it. */
final class DatedLog {

    private final List<Instant> times = new ArrayList<>();
    private final List<AgreedZone> zones = new ArrayList<>();

    /** A log in which this zone holds from the begin. */
    DatedLog(String zone) {
        zones.add(new AgreedZone(LogIndex.NOTHING, ZoneId.of(zone)));
    }

    static DatedLog ofUtc() {
        return new DatedLog(ZoneOffset.UTC.getId());
    }

    /** Records something; answers its index. */
    long record(String time) {
        return record(Instant.parse(time));
    }

    long record(Instant time) {
        times.add(time);
        return times.size() - 1L;
    }

    /** Records that another zone is agreed. */
    void agree(String time, String zone) {
        agree(Instant.parse(time), ZoneId.of(zone));
    }

    void agree(Instant time, ZoneId zone) {
        zones.add(new AgreedZone(record(time), zone));
    }

    BusinessDays days() {
        return BusinessDays.of(zones, this::at);
    }

    LocalDate date(long index) {
        return days().dateOf(index, at(index));
    }

    /** When a day begins, and with which event it does. */
    DayBegin begin(String date) {
        return begin(LocalDate.parse(date));
    }

    DayBegin begin(LocalDate date) {
        return days().begin(date, this::indexAt);
    }

    long size() {
        return times.size();
    }

    private Instant at(long index) {
        return times.get((int) index);
    }

    private long indexAt(Instant time) {
        return times.stream().filter(each -> !each.isAfter(time)).count() - 1;
    }
}
