package ledger.query.audit.sealing;

import java.util.List;
import ledger.query.audit.seals.Checkpoint;
import ledger.query.audit.seals.Hash;

/**
 * The proof that an event is in the log that a checkpoint seals (RFC 6962).
 *
 * @param hash the event's leaf
 * @param path the nodes beside the way from the leaf to the checkpoint's root, the lowest first
 */
public record InclusionView(long index, Hash hash, List<Hash> path, Checkpoint checkpoint) {}
