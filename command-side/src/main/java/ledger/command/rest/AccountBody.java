package ledger.command.rest;

import ledger.messages.AccountId;
import ledger.messages.CurrencyCode;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.accounts.AccountCommand.OpenAccount;
import ledger.messages.accounts.AccountType;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;

/** An account to open, as clients send it; without an id the ledger gives it one. */
record AccountBody(
        @Nullable String accountId,
        @Nullable String participantId,
        @Nullable String currency,
        @Nullable String type,
        @Nullable String overdraftLimit,
        @Nullable String name) {

    OpenAccount open() {
        CurrencyCode code = Amounts.currency(currency);
        AccountId id = new Field("accountId", accountId).ifSent(AccountId::new);
        return new OpenAccount(
                id == null ? new AccountId(IdentifierFactory.getInstance().generateIdentifier()) : id,
                new Field("participantId", participantId).as(ParticipantId::new),
                code,
                new Field("type", type).as(Field.oneOf(AccountType.class)),
                new Field("overdraftLimit", overdraftLimit).orElse(new Money(0, code), Amounts.in(code)),
                new Field("name", name).ifSent(Field.text(140)));
    }
}
