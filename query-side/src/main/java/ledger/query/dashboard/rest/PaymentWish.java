package ledger.query.dashboard.rest;

import java.util.function.Function;
import ledger.messages.AccountId;
import ledger.messages.StatusReason;
import ledger.messages.payments.PaymentStatus;
import ledger.query.payments.PaymentSearch;
import ledger.query.rest.Parameter;
import org.jspecify.annotations.Nullable;

/** Which payments a list is to show, as its form sends it: a field that is left empty does not matter. */
record PaymentWish(
        @Nullable String account,
        @Nullable String endToEndId,
        @Nullable String status,
        @Nullable String reason) {

    PaymentSearch search() {
        return new PaymentSearch(
                wanted("account", account, AccountId::new),
                wanted("endToEndId", endToEndId, Parameter::text),
                wanted("status", status, PaymentStatus::valueOf),
                wanted("reason", reason, StatusReason::valueOf),
                null,
                null);
    }

    /** Whether every payment will do. */
    boolean isAnything() {
        return search().equals(PaymentSearch.ALL);
    }

    private static <T> @Nullable T wanted(String name, @Nullable String text, Function<String, T> reading) {
        String stripped = text == null ? "" : text.strip();
        return stripped.isEmpty() ? null : Parameter.query(name, stripped, reading);
    }
}
