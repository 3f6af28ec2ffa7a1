package ledger.query.statements;

import java.time.Instant;
import ledger.query.accounts.AccountFacts;
import org.jspecify.annotations.Nullable;

/**
 * An account and whose it is.
 *
 * @param name the account's name, usually its customer's
 * @param participantName the name of the participant at which it is held
 * @param openedIndex the event that opened it
 */
public record Holder(
        AccountFacts account,
        @Nullable String name,
        @Nullable String participantName,
        long openedIndex,
        Instant openedAt) {}
