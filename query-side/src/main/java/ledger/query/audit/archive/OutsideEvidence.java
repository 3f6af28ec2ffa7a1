package ledger.query.audit.archive;

import java.util.ArrayList;
import java.util.List;
import ledger.query.audit.sealing.CheckpointFile;
import ledger.query.audit.sealing.LeafFile;
import ledger.query.audit.seals.BrokenSeals;
import ledger.query.audit.seals.Checkpoint;
import ledger.query.audit.seals.CheckpointWitness;
import ledger.query.audit.seals.LeafWitness;
import ledger.query.audit.seals.Signatures;
import ledger.query.audit.seals.Witness;
import org.jspecify.annotations.Nullable;

/** What an auditor kept of the ledger, held against what an archive says. */
final class OutsideEvidence {

    private static final String SUBJECT = "checkpoints kept outside";

    private final Trust trust;
    private final Signatures signatures;
    private @Nullable Between checkpoints;
    private @Nullable CheckpointWitness witness;

    OutsideEvidence(Trust trust, Signatures signatures) {
        this.trust = trust;
        this.signatures = signatures;
    }

    /** Those who can speak of the events behind one size and up to another. */
    List<Witness> witnesses(long begin, long end) {
        List<Witness> witnesses = new ArrayList<>();
        if (trust.checkpoints() != null) {
            CheckpointFile file = new CheckpointFile(trust.checkpoints());
            checkpoints = new Between(file.all(), begin, end);
            witness = trust.fingerprints().isEmpty()
                    ? CheckpointWitness.vouching(file.name(), checkpoints, signatures, begin)
                    : CheckpointWitness.of(file.name(), checkpoints, signatures, begin);
            witnesses.add(witness);
        }
        if (trust.leaves() != null) {
            LeafFile file = new LeafFile(trust.leaves());
            witnesses.add(new LeafWitness(file.name(), file.from(begin), Math.min(end, file.count())));
        }
        return witnesses;
    }

    /** Compares what is kept of other moments than those of the archive, as far as that can be done. */
    void report(ReportDraft draft, @Nullable Checkpoint first, Checkpoint latest) {
        if (checkpoints == null || witness == null) {
            draft.notChecked(SUBJECT, "none were given: a log that was rewritten with its key cannot be told");
            return;
        }
        try {
            compare(draft, checkpoints, witness, first, latest);
        } catch (BrokenSeals e) {
            draft.failed(SUBJECT, e.finding());
        }
    }

    private static void compare(
            ReportDraft draft,
            Between checkpoints,
            CheckpointWitness witness,
            @Nullable Checkpoint first,
            Checkpoint latest) {
        Checkpoint before = checkpoints.last();
        String objection = before != null && first != null ? contradiction(before, first) : null;
        int later = 0;
        for (Checkpoint other = checkpoints.beyond(); other != null; other = checkpoints.beyond()) {
            later++;
            objection = objection == null ? contradiction(other, latest) : objection;
        }
        if (objection == null && witness.count() == 0) {
            draft.notChecked(SUBJECT, "none of them is of a moment within the archive");
        } else {
            draft.check(SUBJECT, witness.count() + " agree; " + later + " are of later moments", objection);
        }
    }

    /** Two checkpoints that cannot both be true: of one size with another root, or a longer log at an earlier time. */
    private static @Nullable String contradiction(Checkpoint outside, Checkpoint archived) {
        boolean differs = outside.size() == archived.size() && !outside.root().equals(archived.root());
        boolean shrank = outside.size() > archived.size() && outside.time().compareTo(archived.time()) <= 0;
        return differs || shrank
                ? "the " + outside + " and the archive's " + archived + " contradict each other: one log was rewritten"
                : null;
    }
}
