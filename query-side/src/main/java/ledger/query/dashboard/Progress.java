package ledger.query.dashboard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ledger.messages.Caller;
import ledger.messages.CommitTimes;
import ledger.messages.ParticipantId;
import org.springframework.stereotype.Component;

/** Measures how payments go, for all and for each participant that looks at its own. */
@Component
class Progress {

    private static final Duration FORGOTTEN = Duration.ofMinutes(10);

    private record Rings(PaceRing pace, DelayRing delays, Instant usedAt) {

        Rings usedAt(Instant now) {
            return new Rings(pace, delays, now);
        }
    }

    private final EndedPayments ended;
    private final ReceivedPayments received;
    private final CommitTimes times;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, Rings> rings = new ConcurrentHashMap<>();

    Progress(EndedPayments ended, ReceivedPayments received, CommitTimes times) {
        this.ended = ended;
        this.received = received;
        this.times = times;
    }

    Pace pace(Caller caller) {
        return ringsOf(caller).pace().advance(ended, own(caller), clock.instant());
    }

    Delays delays(Caller caller) {
        return ringsOf(caller).delays().advance(received, times, own(caller), clock.instant());
    }

    private Rings ringsOf(Caller caller) {
        Instant now = clock.instant();
        rings.values().removeIf(unused -> unused.usedAt().isBefore(now.minus(FORGOTTEN)));
        return rings.compute(
                own(caller),
                (same, known) -> known == null ? new Rings(new PaceRing(), new DelayRing(), now) : known.usedAt(now));
    }

    /** Empty for who sees all. */
    private static String own(Caller caller) {
        ParticipantId participant = caller.participant();
        return participant == null ? "" : participant.value();
    }
}
