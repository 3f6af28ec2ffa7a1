package ledger.query.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import ledger.query.Rfc3339;
import org.jspecify.annotations.Nullable;

/**
 * What an account held at an earlier point of the log.
 *
 * @param ledgerBalance in major units
 * @param index the last event that counts
 * @param at the time that was asked for; absent when an index was
 * @param asOf the global index up to which the view had read the log
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BalanceView(
        String accountId,
        String currency,
        String ledgerBalance,
        long index,
        @Rfc3339 @Nullable Instant at,
        long asOf) {}
