package ledger.application.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/** How a browser keeps a sign-in: no script reads it, no other site's page makes it be sent. */
final class SignInCookie {

    private static final String NAME = "ledger-sign-in";

    private SignInCookie() {}

    /** The sign-in that came with the request; null when none did. */
    static @Nullable Secret of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? null
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(cookie -> new Secret(cookie.getValue()))
                        .findFirst()
                        .orElse(null);
    }

    /** Lasts as long as the browser, or until the ledger ends it. */
    static String set(Secret token, HttpServletRequest request) {
        return cookie(token.text(), request).build().toString();
    }

    static String forget(HttpServletRequest request) {
        return cookie("", request).maxAge(Duration.ZERO).build().toString();
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(String value, HttpServletRequest request) {
        return ResponseCookie.from(NAME, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict");
    }
}
