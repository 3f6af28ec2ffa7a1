package ledger.application.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Counts the wrong keys of a minute, from one address and from all. A key cannot be guessed; this is for whoever tries
 * all the same not to keep the node busy, and for it to be seen.
 */
@Component
class SignInAttempts {

    static final int FROM_ONE_ADDRESS = 10;
    static final int FROM_ALL = 300;
    private static final String ALL = "";

    /** The wrong keys from an address in one minute. */
    private record Minute(String address, long number) {}

    private final Clock clock;
    private final Cache<Minute, AtomicInteger> wrong = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(2))
            .build();

    SignInAttempts(Clock clock) {
        this.clock = clock;
    }

    /** Whether a key from this address is looked at now. */
    boolean isTaken(String address) {
        return count(address).get() < FROM_ONE_ADDRESS && count(ALL).get() < FROM_ALL;
    }

    void wrongFrom(String address) {
        count(address).incrementAndGet();
        count(ALL).incrementAndGet();
    }

    /** After how many seconds keys are looked at again. */
    long secondsToWait() {
        return 60L - Math.floorMod(clock.instant().getEpochSecond(), 60);
    }

    private AtomicInteger count(String address) {
        Minute minute = new Minute(address, Math.floorDiv(clock.instant().getEpochSecond(), 60));
        return Objects.requireNonNull(wrong.get(minute, first -> new AtomicInteger()));
    }
}
