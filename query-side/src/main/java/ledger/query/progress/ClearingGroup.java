package ledger.query.progress;

/**
 * The one processor that follows clearing, its queue and its settlements, so that their views always reflect the same
 * part of the log.
 */
public final class ClearingGroup {

    public static final String NAME = "clearing";

    private ClearingGroup() {}
}
