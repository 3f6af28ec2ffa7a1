package ledger.query.audit.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import ledger.query.audit.seals.BrokenSeals;
import ledger.query.audit.seals.ExactEvent;
import ledger.query.audit.seals.Hash;
import ledger.query.audit.seals.Hashing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a log may be written on. One that is shorter than what was sealed of it, or ends differently, was truncated
 * or restored: its next events would bear the indexes of others, and two histories would be sealed.
 */
public final class Continuation {

    private static final Logger LOG = LoggerFactory.getLogger(Continuation.class);
    private static final String ACCEPT = "ledger.seals.accept-shorter-log";

    private final EventRows events;
    private final Seals seals;
    private final OutsideSeals outside;
    private final long accepted;

    /**
     * A guard of the log.
     *
     * @param accepted how many events a log has that was restored deliberately; -1 where none was
     */
    public Continuation(DataSource dataSource, OutsideSeals outside, long accepted) {
        this.events = new EventRows(dataSource);
        this.seals = new Seals(dataSource);
        this.outside = outside;
        this.accepted = accepted;
    }

    /** Why a log that ends with this index must not be written on, and what to do; empty where it may be. */
    public Optional<String> refusal(long head) {
        try {
            long sealed = seals.size();
            if (sealed > head + 1) {
                return Optional.of("the database seals " + sealed + " events and has " + (head + 1)
                        + ": restore it whole, from a backup");
            }
            return isContinued(head) || isAccepted(head)
                    ? Optional.empty()
                    : Optional.of("the log has " + (head + 1) + " events and does not continue the " + outside.size()
                            + " that are sealed in " + outside.checkpoints().path()
                            + ": restore what is missing; or, if an"
                            + " older state was restored deliberately, start once with " + ACCEPT + "=" + (head + 1)
                            + ", which puts these files aside");
        } catch (BrokenSeals e) {
            return Optional.of("the seals are broken: " + e.finding() + "; restore what it was");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isContinued(long head) {
        long size = outside.size();
        if (size == 0) {
            return true;
        }
        List<ExactEvent> last = size > head + 1 ? List.of() : events.page(size - 2, size - 1, 1);
        Optional<Hash> sealed = outside.lastLeaf();
        return last.size() == 1
                && sealed.isPresent()
                && new Hashing().leaf(last.get(0)).equals(sealed.get());
    }

    private boolean isAccepted(long head) throws IOException {
        if (accepted < 0 || accepted > head + 1 || accepted >= outside.size()) {
            return false;
        }
        boolean first = outside.putAside(".void-after-" + accepted);
        if (first) {
            LOG.warn("a log restored to {} events is accepted; the outside seals begin anew", accepted);
        }
        return first;
    }
}
