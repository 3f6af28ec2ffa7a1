package ledger.query.dashboard;

/** What this node is to the log. */
@FunctionalInterface
public interface NodeRole {

    /** WRITER while it writes the log, STANDBY while another node does, QUERY where it never will. */
    String role();
}
