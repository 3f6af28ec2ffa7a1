package ledger.query.payments;

import ledger.messages.StatusReason;

/**
 * Why a payment was refused.
 *
 * @param code ISO 20022 ExternalStatusReason1Code
 */
public record ReasonView(String code, String name) {

    static ReasonView of(StatusReason reason) {
        return new ReasonView(reason.code(), reason.name());
    }
}
