package ledger.application.eventstore;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Time as the log keeps it: RFC 3339, UTC, always six decimals, so that it sorts as text. */
final class LogTime {

    private static final int SECONDS_LENGTH = "2026-01-01T00:00:00".length();
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    /** The second that was written last: most events happen in the same one as the event before. */
    private static volatile Second latest = Second.of(0);

    /** A second since the epoch, and how it begins as text. */
    private record Second(long number, String text) {

        private static Second of(long number) {
            return new Second(number, SECONDS.format(Instant.ofEpochSecond(number)));
        }
    }

    private LogTime() {}

    static String format(Instant instant) {
        Second second = latest;
        if (second.number() != instant.getEpochSecond()) {
            second = Second.of(instant.getEpochSecond());
            latest = second;
        }
        int micros = instant.getNano() / 1_000;
        StringBuilder text =
                new StringBuilder(SECONDS_LENGTH + 8).append(second.text()).append('.');
        for (int unit = 100_000; unit > 0; unit /= 10) {
            text.append((char) ('0' + micros / unit % 10));
        }
        return text.append('Z').toString();
    }

    static Instant parse(String text) {
        return Instant.parse(text);
    }

    /** A clock that ticks in the microseconds the log can keep. */
    static Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
