package ledger.application.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.function.Function;
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

/** Takes the key out of the Authorization header, or the sign-in out of the cookie, and finds out whose it is. */
@Component
class KeyCheck implements AuthenticationManager {

    private static final String BEARER = "bearer ";
    private static final Pattern WORDS = Pattern.compile("[A-Za-z0-9_-]+");

    private final ApiKeys keys;
    private final SignIns signIns;
    private final MetricsKey metrics;

    KeyCheck(ApiKeys keys, SignIns signIns, MetricsKey metrics) {
        this.keys = keys;
        this.signIns = signIns;
        this.metrics = metrics;
    }

    /** The presented key or, without an Authorization header, the sign-in that holds; null when there is neither. */
    @Nullable
    Authentication presented(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return signedIn(SignInCookie.of(request));
        }
        if (!header.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            throw new BadCredentialsException("not a bearer key");
        }
        return Presented.key(new Secret(header.substring(BEARER.length()).strip()));
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        Presented presented = (Presented) authentication;
        if (presented.isSignIn()) {
            return presented;
        }
        if (metrics.is(presented.secret())) {
            return presented.forMetrics();
        }
        Caller caller = recognise(keys::callerOf, presented.secret());
        if (caller == null) {
            throw new BadCredentialsException("not a key of ours");
        }
        return presented.by(caller);
    }

    /** The text without the keys of ours that are in it, for whoever keeps what clients send. */
    String withoutKeys(String text) {
        return WORDS.matcher(text).replaceAll(word -> opensAnything(new Secret(word.group())) ? "[key]" : word.group());
    }

    private boolean opensAnything(Secret word) {
        return keys.callerOf(word) != null || metrics.is(word);
    }

    /** A sign-in that has ended is as good as none: its browser goes on sending it, also to where none is needed. */
    private @Nullable Presented signedIn(@Nullable Secret token) {
        if (token == null) {
            return null;
        }
        Caller caller = recognise(signIns::callerOf, token);
        return caller == null ? null : Presented.signIn(token, caller);
    }

    private static @Nullable Caller recognise(Function<Secret, @Nullable Caller> lookup, Secret secret) {
        try {
            return lookup.apply(secret);
        } catch (DataAccessException e) {
            throw new AuthenticationServiceException("keys cannot be checked now", e);
        }
    }
}
