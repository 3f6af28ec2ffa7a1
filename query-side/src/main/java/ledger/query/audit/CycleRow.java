package ledger.query.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a cycle must look like; the gross value in minor units. */
record CycleRow(
        String currency,
        String status,
        Instant openedAt,
        @Nullable Instant closedAt,
        long payments,
        long gross) {

    static CycleRow open(String currency, Instant at) {
        return new CycleRow(currency, "OPEN", at, null, 0, 0);
    }

    CycleRow plus(long amount) {
        return new CycleRow(currency, status, openedAt, closedAt, payments + 1, Math.addExact(gross, amount));
    }

    CycleRow closed(Instant at) {
        return new CycleRow(currency, "CLOSED", openedAt, at, payments, gross);
    }

    CycleRow become(String outcome) {
        return new CycleRow(currency, outcome, openedAt, closedAt, payments, gross);
    }
}
