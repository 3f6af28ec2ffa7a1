package ledger.query.audit;

import java.io.Serializable;

/** What a balance must look like, in minor units. */
record AccountRow(
        String participant,
        String currency,
        String type,
        String status,
        long ledger,
        long reserved,
        long overdraftLimit)
        implements Serializable {}
