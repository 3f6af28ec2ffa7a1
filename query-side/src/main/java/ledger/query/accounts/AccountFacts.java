package ledger.query.accounts;

import ledger.messages.AccountId;
import ledger.messages.CurrencyCode;
import ledger.messages.ParticipantId;
import ledger.messages.accounts.AccountType;

/**
 * What an account is, and what is held on it now.
 *
 * @param reserved held for payments under way, in minor units
 * @param overdraftLimit how far the available balance reaches below zero, in minor units
 */
public record AccountFacts(
        AccountId accountId,
        ParticipantId owner,
        CurrencyCode currency,
        AccountType type,
        long reserved,
        long overdraftLimit) {}
