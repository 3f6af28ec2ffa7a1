package ledger.query.audit.sealing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import ledger.query.audit.LogAhead;
import ledger.query.audit.seals.Chain;
import ledger.query.audit.seals.ExactEvent;
import ledger.query.audit.seals.Fault;
import ledger.query.audit.seals.Hashing;
import ledger.query.audit.seals.LogCheck;
import ledger.query.audit.seals.PublicSealKey;
import org.jspecify.annotations.Nullable;

/**
 * Computes everything anew from the stored events and compares it with what was sealed, in the database and outside:
 * the indexes, every leaf, the chain, the roots of the tree, the signatures, and the sequence of every aggregate.
 * Memory does not grow with the log, which may grow meanwhile: what is verified is the log as it was at the beginning.
 */
public final class Verification {

    private static final int PAGE = 4_000;

    private final EventRows events;
    private final Seals seals;
    private final OutsideSeals outside;
    private final SequenceCheck sequences;
    private final PublicSealKey ownKey;

    /** @param ownKey the key that this node seals with, which it trusts */
    public Verification(DataSource dataSource, OutsideSeals outside, PublicSealKey ownKey) {
        this.events = new EventRows(dataSource);
        this.seals = new Seals(dataSource);
        this.outside = outside;
        this.sequences = new SequenceCheck(dataSource);
        this.ownKey = ownKey;
    }

    /** Verifies the log up to its head. */
    public Verdict verify() {
        Witnesses witnesses = Witnesses.of(seals, outside, ownKey);
        long head = events.head(); // after the witnesses were asked how far they go: it reaches at least as far
        CompletableFuture<Optional<Fault>> outOfSequence =
                CompletableFuture.supplyAsync(() -> sequences.first(head), work -> new Thread(work).start());
        Hashing hashing = new Hashing();
        LogCheck check = new LogCheck(hashing, new Chain(hashing), witnesses.all());
        witnesses.doubts().forEach(check::doubt);
        Fault fault = firstFault(check, head);
        Fault first = Fault.first(fault, awaited(outOfSequence).orElse(null));
        return first == null
                ? Verdict.sound(check.chain(), witnesses.stored().count(), witnesses.sealed())
                : Verdict.bad(first);
    }

    private @Nullable Fault firstFault(LogCheck check, long head) {
        try (LogAhead<ExactEvent> reading =
                new LogAhead<>(after -> events.page(after, head, PAGE), ExactEvent::globalIndex, Long.MIN_VALUE)) {
            for (List<ExactEvent> page = reading.next(); !page.isEmpty(); page = reading.next()) {
                for (ExactEvent event : page) {
                    Fault fault = check.next(event);
                    if (fault != null) {
                        return fault;
                    }
                }
            }
            return check.end();
        }
    }

    private static Optional<Fault> awaited(CompletableFuture<Optional<Fault>> query) {
        try {
            return query.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
