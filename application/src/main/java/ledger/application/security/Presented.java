package ledger.application.security;

import java.util.List;
import ledger.messages.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A key as it was presented, and once it is recognised, what it entitles to and the caller it belongs to. */
final class Presented extends AbstractAuthenticationToken {

    private final transient Secret secret;
    private final transient @Nullable Caller caller;

    private Presented(Secret secret, @Nullable Caller caller, @Nullable String entitlement) {
        super(entitlement == null ? List.of() : List.of(new SimpleGrantedAuthority(entitlement)));
        this.secret = secret;
        this.caller = caller;
        super.setAuthenticated(entitlement != null);
    }

    static Presented key(Secret secret) {
        return new Presented(secret, null, null);
    }

    Presented by(Caller known) {
        return new Presented(secret, known, known.role().name());
    }

    /** The key of a program that may see the metrics; it is nobody to the ledger. */
    Presented forMetrics() {
        return new Presented(secret, null, MetricsKey.AUTHORITY);
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
