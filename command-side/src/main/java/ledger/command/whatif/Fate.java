package ledger.command.whatif;

import com.fasterxml.jackson.annotation.JsonInclude;
import ledger.messages.StatusReason;
import org.jspecify.annotations.Nullable;

/**
 * What became of a payment.
 *
 * @param status CLEARED, REFUSED, WAITING, or RETURNED after a wait
 * @param reason why it was refused or returned, an ISO 20022 code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fate(String status, @Nullable String reason) {

    static final Fate CLEARED = new Fate("CLEARED", null);
    static final Fate WAITING = new Fate("WAITING", null);

    static Fate refused(StatusReason reason) {
        return new Fate("REFUSED", reason.code());
    }

    static Fate returned(StatusReason reason) {
        return new Fate("RETURNED", reason.code());
    }
}
