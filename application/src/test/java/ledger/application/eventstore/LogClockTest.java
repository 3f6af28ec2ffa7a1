package ledger.application.eventstore;

import static java.time.ZoneOffset.UTC;
import static ledger.application.eventstore.OpenLog.AT;
import static ledger.application.eventstore.OpenLog.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import ledger.application.support.TestDatabase;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogClockTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void the_time_of_the_log_never_goes_back(TestDatabase.Kind kind) {
        HandClock hand = new HandClock();
        try (OpenLog log = OpenLog.writing(TestDatabase.create(kind, directory))) {
            LogClock clock = new LogClock(hand, log.connections);
            Clock events = clock.forEvents();
            clock.gained();
            hand.now = AT.minusSeconds(60);
            assertThat(events.instant()).isEqualTo(hand.now);

            log.commit(event("alice", 0));
            clock.gained();
            assertThat(events.instant()).as("behind the last event").isEqualTo(AT);

            hand.now = AT.plusSeconds(1);
            assertThat(events.instant()).isEqualTo(AT.plusSeconds(1));

            hand.now = AT.minusSeconds(3_600);
            assertThat(events.instant()).as("set back").isEqualTo(AT.plusSeconds(1));
            assertThat(events.withZone(UTC).instant()).isEqualTo(AT.plusSeconds(1));
        }
    }

    private static final class HandClock extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("a clock set by hand has one zone");
        }
    }
}
