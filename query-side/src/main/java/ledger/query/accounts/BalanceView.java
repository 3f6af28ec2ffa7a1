package ledger.query.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import ledger.messages.CurrencyCode;
import ledger.messages.Money;
import ledger.query.Rfc3339;
import org.jspecify.annotations.Nullable;

/**
 * What an account held at an earlier point of the log.
 *
 * @param ledgerBalance what was booked, in major units
 * @param reserved what was held for payments under way
 * @param availableBalance the booked balance less what was reserved, with the overdraft that is agreed
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
        String reserved,
        String availableBalance,
        long index,
        @Rfc3339 @Nullable Instant at,
        @Nullable LocalDate date,
        @Nullable String basis,
        long asOf) {

    /** Amounts in minor units. */
    public static BalanceView of(AccountFacts account, long ledger, long reserved, long index, long asOf) {
        CurrencyCode currency = account.currency();
        return new BalanceView(
                account.accountId().value(),
                currency.code(),
                Money.major(ledger, currency),
                Money.major(reserved, currency),
                Money.major(ledger - reserved + account.overdraftLimit(), currency),
                index,
                null,
                null,
                null,
                asOf);
    }

    /** The same as an answer to a question about this time. */
    public BalanceView ofTime(@Nullable Instant time) {
        return new BalanceView(
                accountId, currency, ledgerBalance, reserved, availableBalance, index, time, date, basis, asOf);
    }

    /** The same as an answer to a question about this day. */
    public BalanceView ofDay(LocalDate day, String by) {
        return new BalanceView(
                accountId, currency, ledgerBalance, reserved, availableBalance, index, at, day, by, asOf);
    }
}
