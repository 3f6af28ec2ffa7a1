package ledger.query.audit.archive;

import java.util.List;
import ledger.query.audit.seals.Hash;

/**
 * What connects the events of an archive with the checkpoints before and behind them.
 *
 * @param begin how many events the last checkpoint before them seals; 0 where there is none
 * @param peaks the roots of the full subtrees over those, the largest first
 * @param leavesBefore the leaves between that checkpoint and the first event
 * @param leavesAfter the leaves between the last event and the next checkpoint
 * @param end how many events that checkpoint seals
 * @param latest how many events the latest checkpoint seals
 * @param consistency proof that what it seals begins with what that one seals (RFC 6962)
 */
record SealProof(
        long begin,
        List<Hash> peaks,
        List<Hash> leavesBefore,
        List<Hash> leavesAfter,
        long end,
        long latest,
        List<Hash> consistency) {}
