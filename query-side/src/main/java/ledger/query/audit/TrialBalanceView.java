package ledger.query.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import ledger.messages.CurrencyCode;
import ledger.query.Rfc3339;
import org.jspecify.annotations.Nullable;

/**
 * The trial balance of the books after an event.
 *
 * @param items one line for each currency in which anything was booked
 * @param index the last event that counts
 * @param at the time that was asked for; absent when an index was
 * @param asOf the global index up to which the view had read the log
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrialBalanceView(
        List<Line> items, long index, @Rfc3339 @Nullable Instant at, long asOf) {

    /**
     * The two sides of the books of one currency, in major units.
     *
     * @param difference debits less credits: nothing, wherever a commit of the writer ends
     */
    public record Line(String currency, String debits, String credits, String difference) {}

    static Line line(CurrencyCode currency, TrialBalance balance) {
        return new Line(currency.code(), balance.debits(), balance.credits(), balance.difference());
    }
}
