package ledger.query.audit.archive;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import ledger.query.audit.seals.BrokenSeals;
import ledger.query.audit.seals.Chain;
import ledger.query.audit.seals.Checkpoint;
import ledger.query.audit.seals.CheckpointWitness;
import ledger.query.audit.seals.ExactEvent;
import ledger.query.audit.seals.Fault;
import ledger.query.audit.seals.Hash;
import ledger.query.audit.seals.Hashing;
import ledger.query.audit.seals.LogCheck;
import ledger.query.audit.seals.ProofCheck;
import ledger.query.audit.seals.Signatures;
import ledger.query.audit.seals.Tree;
import ledger.query.audit.seals.Witness;
import org.jspecify.annotations.Nullable;

/** The events of an archive and the checkpoints around them, recomputed from the one before to the latest. */
final class SealedEvents {

    private final Hashing hashing = new Hashing();
    private final SealProof proof;
    private final Signatures signatures;
    private final @Nullable Checkpoint first;
    private final Between checkpoints;
    private final CheckpointWitness archived;
    private final LogCheck check;

    /**
     * Connects what is to be read with the checkpoint before it; throws {@link BrokenSeals} where that cannot be done.
     *
     * @param lines the checkpoints of the archive
     */
    SealedEvents(SealProof proof, Iterator<Checkpoint> lines, Signatures signatures, OutsideEvidence outside) {
        this.proof = proof;
        this.signatures = signatures;
        this.first = proof.begin() == 0 ? null : first(lines);
        this.checkpoints = new Between(lines, proof.begin(), proof.end());
        this.archived = CheckpointWitness.of(Manifest.CHECKPOINTS, checkpoints, signatures, proof.begin());
        List<Witness> witnesses = new ArrayList<>(outside.witnesses(proof.begin(), proof.end()));
        witnesses.add(archived);
        this.check = new LogCheck(hashing, begin(), witnesses);
    }

    private static Checkpoint first(Iterator<Checkpoint> lines) {
        if (!lines.hasNext()) {
            throw new BrokenSeals(Manifest.CHECKPOINTS + " is empty");
        }
        return lines.next();
    }

    private Chain begin() {
        if (first == null) {
            return new Chain(hashing);
        }
        Chain chain = new Chain(hashing, new Tree(hashing, proof.begin(), proof.peaks()), first.head());
        if (!chain.isOf(first)) {
            throw new BrokenSeals(Manifest.PROOF + " does not continue the " + first);
        }
        return chain;
    }

    /** Takes leaves of events that are not in the archive; answers what is wrong, or null. */
    @Nullable
    Fault skip(List<Hash> leaves) {
        for (Hash leaf : leaves) {
            Fault fault = check.next(leaf);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    /** Takes the next event; answers what is wrong, or null. */
    @Nullable
    Fault next(EventLine line) {
        ExactEvent event = line.event();
        if (!hashing.leaf(event).equals(line.hash())) {
            return Fault.of(
                    event.globalIndex(), "event " + event.globalIndex() + " is not the one that its hash is of");
        }
        return check.next(event);
    }

    /** Ends the events; answers what is wrong with them, or null. */
    @Nullable
    Fault end() {
        return check.end();
    }

    /** The latest checkpoint of the archive; throws {@link BrokenSeals} where it does not continue the events. */
    Checkpoint latest() {
        Checkpoint last = archived.last();
        if (last == null || last.size() != proof.end() || chain().size() != proof.end()) {
            throw new BrokenSeals(Manifest.CHECKPOINTS + " lacks the checkpoint of " + proof.end() + " events");
        }
        Checkpoint latest = proof.latest() == proof.end() ? last : checkpoints.beyond();
        if (latest == null) {
            throw new BrokenSeals(Manifest.CHECKPOINTS + " lacks the checkpoint of " + proof.latest() + " events");
        }
        String objection = objectionTo(latest);
        if (objection != null) {
            throw new BrokenSeals(objection);
        }
        return latest;
    }

    private @Nullable String objectionTo(Checkpoint latest) {
        String objection = first == null ? null : signatureOf(first);
        objection = objection == null ? signatureOf(latest) : objection;
        if (objection != null) {
            return objection;
        }
        boolean consistent = new ProofCheck(hashing)
                .isConsistent(proof.end(), chain().root(), latest.size(), latest.root(), proof.consistency());
        return consistent ? null : "the " + latest + " does not continue the log of this archive";
    }

    private @Nullable String signatureOf(Checkpoint checkpoint) {
        String objection = signatures.objection(checkpoint);
        return objection == null ? null : "the " + checkpoint + " is not to be believed: " + objection;
    }

    /** The checkpoint before the events; null where there is none. */
    @Nullable
    Checkpoint first() {
        return first;
    }

    Chain chain() {
        return check.chain();
    }

    long agreeing() {
        return archived.count();
    }
}
