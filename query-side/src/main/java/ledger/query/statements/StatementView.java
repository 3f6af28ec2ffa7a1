package ledger.query.statements;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import ledger.messages.CurrencyCode;
import ledger.messages.Money;
import ledger.query.Items;
import ledger.query.accounts.AccountFacts;
import ledger.query.accounts.BookedSums;
import org.jspecify.annotations.Nullable;

/**
 * A statement with one page of its entries; amounts in major units. The balances and sums are those of the whole
 * period, whichever page it is.
 *
 * @param basis by which of its dates an entry belongs to the period: BOOKING or VALUE
 * @param complete whether nothing can be added to it any more
 * @param openingBalance the ledger balance at the end of the day before
 * @param closingBalance the opening balance and the entries
 * @param reserved what holds kept back at the end of the period
 * @param availableBalance what could be paid with then, overdraft included
 * @param next the cursor that continues the entries; absent at their end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatementView(
        String accountId,
        String participantId,
        @Nullable String name,
        String currency,
        String type,
        LocalDate from,
        LocalDate to,
        String basis,
        boolean complete,
        String openingBalance,
        String closingBalance,
        String reserved,
        String availableBalance,
        Sum credits,
        Sum debits,
        List<Line> items,
        @Nullable String next,
        long asOf) {

    /** How many entries, and what they add up to. */
    public record Sum(long entries, String amount) {

        static Sum of(BookedSums.Side side, CurrencyCode currency) {
            BigDecimal major = new BigDecimal(side.minor(), currency.exponent());
            return new Sum(side.entries(), major.toPlainString());
        }
    }

    /**
     * One entry.
     *
     * @param kind PAYMENT, BOOK_TRANSFER, FUNDING or SETTLEMENT
     * @param paymentId of the payment, or of the movement of a settlement, which has no order and no other account
     * @param amount negative for a debit
     * @param balance the ledger balance after it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            long index,
            LocalDate bookingDate,
            LocalDate valueDate,
            String kind,
            String paymentId,
            @Nullable String endToEndId,
            @Nullable String counterpartyAccount,
            @Nullable String counterpartyParticipant,
            @Nullable String remittance,
            String amount,
            String balance) {

        /** As it is shown, whatever the form of the statement. */
        public static Line of(StatementEntry entry, CurrencyCode currency) {
            AccountFacts other = entry.counterparty();
            return new Line(
                    entry.booked().index(),
                    entry.bookingDate(),
                    entry.valueDate(),
                    entry.kind().name(),
                    entry.booked().paymentId().toString(),
                    entry.endToEndId(),
                    other == null ? null : other.accountId().value(),
                    other == null ? null : other.owner().value(),
                    entry.remittance(),
                    Money.major(entry.booked().amount(), currency),
                    Money.major(entry.booked().balance(), currency));
        }
    }

    static StatementView of(Statement statement, Items<Line> page) {
        AccountFacts account = statement.holder().account();
        CurrencyCode currency = account.currency();
        Period period = statement.period();
        return new StatementView(
                account.accountId().value(),
                account.owner().value(),
                statement.holder().name(),
                currency.code(),
                account.type().name(),
                period.from(),
                period.to(),
                period.basis().name(),
                statement.isComplete(),
                Money.major(statement.opening(), currency),
                Money.major(statement.closing(), currency),
                Money.major(statement.reserved(), currency),
                Money.major(statement.available(), currency),
                Sum.of(statement.sums().credits(), currency),
                Sum.of(statement.sums().debits(), currency),
                page.items(),
                page.next(),
                page.asOf());
    }
}
