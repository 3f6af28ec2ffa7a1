package ledger.command.accounts;

import ledger.messages.AccountId;
import ledger.messages.CurrencyCode;
import ledger.messages.ParticipantId;
import ledger.messages.accounts.AccountEvent.AccountOpened;
import ledger.messages.accounts.AccountType;

/**
 * An account as a command left it; the sums are signed minor units.
 *
 * @param status OPEN, BLOCKED or CLOSED
 */
public record AccountState(
        AccountId accountId,
        ParticipantId participantId,
        CurrencyCode currency,
        AccountType type,
        String status,
        long ledger,
        long reserved,
        long available) {

    static AccountState of(AccountOpened terms, Standing standing, Funds funds) {
        return new AccountState(
                terms.accountId(),
                terms.participantId(),
                terms.currency(),
                terms.type(),
                standing.name(),
                funds.ledger(),
                funds.reserved(),
                funds.available());
    }
}
