package ledger.command.writer;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The log as the writer uses it: the right to write, what it reads beforehand, and the commit. Used by one thread. */
public interface WriterLog {

    /** Tries to become the one writer; false while another process is. */
    boolean acquire();

    /** Gives up the right to write; harmless when it is already lost. */
    void release();

    /**
     * Shows the database that this writer lives.
     *
     * @throws RightToWriteLost when it no longer is the writer
     */
    void keepAlive();

    /** Reads the streams of these aggregates in one query; answers the aggregate type of each one that exists. */
    Map<String, String> prefetch(Collection<String> aggregateIds);

    /**
     * Stores the staged events and commits.
     *
     * @throws RightToWriteLost when the connection broke, saying whether the outcome is known
     */
    void commit();

    /**
     * Forgets what was staged.
     *
     * @throws RightToWriteLost when the connection broke; nothing was committed then
     */
    void rollback();

    /** Global index of the last committed event, -1 for an empty log. */
    long head();

    /** Notes how long the last commit took. */
    void timed(BatchTime time);

    /** Those of the aggregates that have any events. */
    Set<String> present(Collection<String> aggregateIds);
}
