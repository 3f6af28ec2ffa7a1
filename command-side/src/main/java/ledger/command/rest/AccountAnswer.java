package ledger.command.rest;

import ledger.command.accounts.AccountState;
import ledger.messages.Money;

/** An account as it is answered to the one who changed it. */
record AccountAnswer(
        String accountId,
        String participantId,
        String currency,
        String type,
        String status,
        String ledgerBalance,
        String reserved,
        String availableBalance,
        long asOf) {

    static AccountAnswer of(AccountState account, long asOf) {
        return new AccountAnswer(
                account.accountId().value(),
                account.participantId().value(),
                account.currency().code(),
                account.type().name(),
                account.status(),
                Money.major(account.ledger(), account.currency()),
                Money.major(account.reserved(), account.currency()),
                Money.major(account.available(), account.currency()),
                asOf);
    }
}
