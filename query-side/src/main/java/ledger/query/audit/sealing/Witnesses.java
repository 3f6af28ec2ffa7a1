package ledger.query.audit.sealing;

import java.util.List;
import ledger.query.audit.seals.CheckpointWitness;
import ledger.query.audit.seals.Fault;
import ledger.query.audit.seals.LeafWitness;
import ledger.query.audit.seals.PublicSealKey;
import ledger.query.audit.seals.Signatures;
import ledger.query.audit.seals.TileWitness;
import ledger.query.audit.seals.Witness;

/**
 * Everybody who noted what the log was, in the database and outside, as far as they go at this moment.
 *
 * @param stored the checkpoints in the database
 * @param sealed how many events they seal
 * @param doubts what is wrong with the seals before any event was looked at
 */
record Witnesses(List<Witness> all, CheckpointWitness stored, long sealed, List<Fault> doubts) {

    /**
     * The witnesses of a log. A key is trusted if it is this node's own, or if the file outside has checkpoints that it
     * signed: a key that only the database knows may be anybody's.
     */
    static Witnesses of(Seals seals, OutsideSeals outside, PublicSealKey ownKey) {
        CheckpointFile file = outside.checkpoints();
        long outsideSize = outside.roughSize(); // before the database is asked: it is sealed first
        long tileCount = seals.tileCount(); // before the size: a tile is stored with the checkpoint that completes it
        long sealed = seals.size();
        Signatures signatures = new Signatures(seals.keys());
        signatures.trust(ownKey);
        CheckpointWitness stored = CheckpointWitness.of("seal_checkpoint", seals.checkpoints(0, sealed), signatures, 0);
        // Those outside come first, because they say which keys may be trusted.
        List<Witness> all = List.of(
                CheckpointWitness.vouching(file.name(), file.all(), signatures, 0),
                leaves(outside.leaves(), outsideSize),
                new LeafWitness("seal_checkpoint", Pages.map(seals.seals(0, sealed), Seal::leaves), sealed),
                stored,
                new TileWitness("seal_tile", seals.tiles(0, tileCount), sealed));
        return new Witnesses(all, stored, sealed, lost(outsideSize, sealed, file));
    }

    private static Witness leaves(LeafFile file, long size) {
        return new LeafWitness(file.name(), file.from(0), Math.min(size, file.count()));
    }

    private static List<Fault> lost(long outside, long sealed, CheckpointFile file) {
        return outside <= sealed
                ? List.of()
                : List.of(Fault.ofSeal(
                        sealed,
                        "seal_checkpoint has lost what " + file.name() + " seals from event " + sealed + " on"));
    }
}
