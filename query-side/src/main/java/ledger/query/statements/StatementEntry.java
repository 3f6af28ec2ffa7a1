package ledger.query.statements;

import java.time.LocalDate;
import ledger.query.accounts.AccountFacts;
import ledger.query.accounts.BookedEntry;
import org.jspecify.annotations.Nullable;

/**
 * One line of a statement.
 *
 * @param counterparty the other account of the payment; null for a movement of a settlement
 * @param endToEndId the debtor's own reference; null for a movement of a settlement
 */
public record StatementEntry(
        BookedEntry booked,
        LocalDate bookingDate,
        LocalDate valueDate,
        EntryKind kind,
        @Nullable AccountFacts counterparty,
        @Nullable String endToEndId,
        @Nullable String remittance) {}
