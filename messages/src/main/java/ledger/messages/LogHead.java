package ledger.messages;

/** How far the log goes. */
@FunctionalInterface
public interface LogHead {

    /** Global index of the last committed event, -1 for an empty log. */
    long index();
}
