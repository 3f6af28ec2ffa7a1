package ledger.application.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import ledger.messages.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Takes the key out of the Authorization header and finds out whose it is. */
@Component
class KeyCheck implements AuthenticationManager {

    private static final String BEARER = "bearer ";
    private static final Pattern WORDS = Pattern.compile("[A-Za-z0-9_-]+");

    private final ApiKeys keys;
    private final MetricsKey metrics;

    KeyCheck(ApiKeys keys, MetricsKey metrics) {
        this.keys = keys;
        this.metrics = metrics;
    }

    /** The presented key; null when the request came without an Authorization header. */
    @Nullable
    Authentication presented(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return null;
        }
        if (!header.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            throw new BadCredentialsException("not a bearer key");
        }
        return Presented.key(new Secret(header.substring(BEARER.length()).strip()));
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        Presented presented = (Presented) authentication;
        if (metrics.is(presented.secret())) {
            return presented.forMetrics();
        }
        Caller caller = recognise(presented.secret());
        if (caller == null) {
            throw new BadCredentialsException("not a key of ours");
        }
        return presented.by(caller);
    }

    /** The text without the keys of ours that are in it, for whoever keeps what clients send. */
    String withoutKeys(String text) {
        return WORDS.matcher(text)
                .replaceAll(word -> keys.callerOf(new Secret(word.group())) == null ? word.group() : "[key]");
    }

    private @Nullable Caller recognise(Secret secret) {
        try {
            return keys.callerOf(secret);
        } catch (DataAccessException e) {
            throw new AuthenticationServiceException("keys cannot be checked now", e);
        }
    }
}
