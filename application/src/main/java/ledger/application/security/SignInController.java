package ledger.application.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import ledger.application.access.OnTheRecord;
import ledger.messages.Caller;
import ledger.messages.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lets people in at the dashboard with a key, and out again. */
@Controller
class SignInController {

    private static final Logger LOG = LoggerFactory.getLogger(SignInController.class);
    private static final String HOME = "/dashboard";
    private static final Pattern PAGE = Pattern.compile(HOME + "([/?][!-~]{0,2000})?");

    private final ApiKeys keys;
    private final SignIns signIns;
    private final SignInAttempts attempts;

    SignInController(ApiKeys keys, SignIns signIns, SignInAttempts attempts) {
        this.keys = keys;
        this.signIns = signIns;
        this.attempts = attempts;
    }

    @GetMapping("/dashboard/sign-in")
    ModelAndView ask(@RequestParam(required = false) @Nullable String to) {
        return form(HttpStatus.OK, "", to);
    }

    /** Takes the key out of the form and never out of the address, where it would be remembered. */
    @PostMapping(path = "/dashboard/sign-in", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Nullable
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String key,
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        requireOurForm(request);
        if (!attempts.isTaken(request.getRemoteAddr())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(attempts.secondsToWait()));
            return form(HttpStatus.TOO_MANY_REQUESTS, "There were too many wrong keys. Try again in a minute.", to);
        }
        Secret secret = new Secret(key.strip());
        Caller caller = keys.callerOf(secret);
        if (caller == null) {
            attempts.wrongFrom(request.getRemoteAddr());
            LOG.warn("A sign-in was refused: not a valid key");
            return form(HttpStatus.UNAUTHORIZED, "This is not a valid key.", to);
        }
        OnTheRecord.recognised(request, caller);
        endSignInOf(request);
        response.addHeader(HttpHeaders.SET_COOKIE, SignInCookie.set(signIns.begin(secret), request));
        return goTo(local(to), response);
    }

    @PostMapping("/dashboard/sign-out")
    @Nullable
    ModelAndView signOut(HttpServletRequest request, HttpServletResponse response) {
        endSignInOf(request);
        response.addHeader(HttpHeaders.SET_COOKIE, SignInCookie.forget(request));
        return goTo("/dashboard/sign-in", response);
    }

    private void endSignInOf(HttpServletRequest request) {
        Secret token = SignInCookie.of(request);
        if (token != null) {
            signIns.end(token);
        }
    }

    /** Another site's page could otherwise sign somebody in as somebody else, without a cookie to tell them apart. */
    private static void requireOurForm(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (request.getQueryString() != null || (site != null && !site.equals("same-origin") && !site.equals("none"))) {
            throw Problem.MALFORMED.because("a key is taken from the form of the sign-in page only");
        }
    }

    private static ModelAndView form(HttpStatus status, String refusal, @Nullable String to) {
        ModelAndView form = new ModelAndView("dashboard/sign-in", status);
        form.addObject("refusal", refusal);
        form.addObject("to", local(to));
        return form;
    }

    /** Only ever to a page of the dashboard. */
    private static String local(@Nullable String to) {
        return to != null && PAGE.matcher(to).matches() ? to : HOME;
    }

    /** Answers without a page. */
    private static @Nullable ModelAndView goTo(String path, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, path);
        return null;
    }
}
