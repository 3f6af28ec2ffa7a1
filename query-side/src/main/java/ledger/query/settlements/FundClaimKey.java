package ledger.query.settlements;

import java.io.Serializable;

/** A participant owes the fund of a currency once, however often that has paid for it. */
record FundClaimKey(String currency, String participantId) implements Serializable {}
