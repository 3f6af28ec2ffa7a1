package ledger.query.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import ledger.query.Rfc3339;
import org.jspecify.annotations.Nullable;

/**
 * What an account held at an earlier point of the log.
 *
 * @param ledgerBalance in major units
 * @param index the last event that counts
 * @param at the time that was asked for; absent when none was
 * @param date the day at whose end it was held; absent when no day was asked for
 * @param basis by which of its dates an entry belongs to that day: BOOKING or VALUE
 * @param asOf the global index up to which the view had read the log
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BalanceView(
        String accountId,
        String currency,
        String ledgerBalance,
        long index,
        @Rfc3339 @Nullable Instant at,
        @Nullable LocalDate date,
        @Nullable String basis,
        long asOf) {}
