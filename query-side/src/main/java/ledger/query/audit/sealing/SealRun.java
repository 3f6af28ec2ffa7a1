package ledger.query.audit.sealing;

import java.util.Iterator;
import ledger.query.audit.seals.BrokenSeals;

/** Seals in a row: each begins where the one before ends, and the first one where it must. */
final class SealRun implements Iterator<Seal> {

    private final Iterator<SealRow> rows;
    private long begin;
    private boolean started;

    /** @param begin an event of the first seal */
    SealRun(long begin, Iterator<SealRow> rows) {
        this.begin = begin;
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Seal next() {
        Seal seal = rows.next().seal();
        if (started ? seal.from() != begin : seal.from() > begin) {
            throw new BrokenSeals("seal_checkpoint lacks the checkpoint after that of " + begin + " events");
        }
        started = true;
        begin = seal.size();
        return seal;
    }
}
