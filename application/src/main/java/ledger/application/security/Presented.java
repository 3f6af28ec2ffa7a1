package ledger.application.security;

import java.util.List;
import ledger.messages.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A key or a sign-in as it was presented, and once it is recognised, the caller it belongs to. */
final class Presented extends AbstractAuthenticationToken {

    private final transient Secret secret;
    private final transient @Nullable Caller caller;
    private final boolean signIn;

    private Presented(Secret secret, @Nullable Caller caller, boolean signIn) {
        super(
                caller == null
                        ? List.of()
                        : List.of(new SimpleGrantedAuthority(caller.role().name())));
        this.secret = secret;
        this.caller = caller;
        this.signIn = signIn;
        super.setAuthenticated(caller != null);
    }

    static Presented key(Secret secret) {
        return new Presented(secret, null, false);
    }

    static Presented signIn(Secret token, Caller known) {
        return new Presented(token, known, true);
    }

    Presented by(Caller known) {
        return new Presented(secret, known, signIn);
    }

    /** Whether it came in a cookie, which browsers send without being asked. */
    boolean isSignIn() {
        return signIn;
    }

    Secret secret() {
        return secret;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public @Nullable Object getPrincipal() {
        return caller;
    }

    @Override
    public String getName() {
        return caller == null ? "" : caller.name();
    }
}
