package ledger.application.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * What our own pages send along when they change something, and no other site's page can know: it is derived from the
 * sign-in, so nothing has to be kept. Requests that bring a key in their header need none.
 */
final class FormTokens implements CsrfTokenRepository {

    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String FIELD = "_csrf";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private FormTokens() {}

    /** A filter to stand behind the check of keys and sign-ins, which tells how the request came in. */
    static CsrfFilter filter() {
        CsrfFilter filter = new CsrfFilter(new FormTokens());
        filter.setRequireCsrfProtectionMatcher(FormTokens::isNeeded);
        filter.setAccessDeniedHandler(Refusals::notFromOurPage);
        return filter;
    }

    private static boolean isNeeded(HttpServletRequest request) {
        return signIn() != null && !READING.contains(request.getMethod());
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(Secret.random());
    }

    /** Nothing is kept, so there is nothing to save either. */
    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        Secret signIn = signIn();
        return signIn == null ? null : token(signIn);
    }

    private static CsrfToken token(Secret signIn) {
        return new DefaultCsrfToken(HEADER, FIELD, new Secret("form " + signIn.text()).hash());
    }

    /** The sign-in that let this request in; null when a key did, or nothing. */
    private static @Nullable Secret signIn() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Presented presented
                        && presented.isSignIn()
                ? presented.secret()
                : null;
    }
}
