package ledger.query.audit.sealing;

import java.util.List;
import ledger.query.audit.seals.Hash;

/**
 * The proof that the log of one size is the beginning of the log of another (RFC 6962).
 *
 * @param from how many events the smaller log has
 * @param to how many the larger one has
 */
public record ConsistencyView(long from, Hash fromRoot, long to, Hash toRoot, List<Hash> path) {}
