package ledger.query.clearing;

import java.io.Serializable;

/** A participant is a member of a currency's clearing once. */
record MemberKey(String currency, String participantId) implements Serializable {}
