package ledger.application.eventstore;

import java.util.List;

/**
 * Is told of every commit of this node, on the writer's thread and before anyone is answered: so it only notes what it
 * needs, and does whatever takes longer elsewhere.
 */
@FunctionalInterface
public interface AfterCommit {

    /**
     * The log has been committed up to this index.
     *
     * @param events what was stored, in the order of the log
     */
    void committed(long head, List<Object> events);
}
