package ledger.query.accounts;

/**
 * An account as its owner sees it; amounts in major units.
 *
 * @param ledgerBalance everything booked so far
 * @param reserved what is held for payments under way
 * @param availableBalance the ledger balance without the reserved money, and with the overdraft limit
 * @param asOf the global index of the last event that the answer reflects
 */
public record AccountView(
        String accountId,
        String participantId,
        String currency,
        String type,
        String status,
        String ledgerBalance,
        String reserved,
        String availableBalance,
        long asOf) {}
