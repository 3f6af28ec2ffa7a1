package ledger.query.progress;

import java.util.List;

/** A projection whose view can be dropped and built again from the log. */
public interface Rebuildable {

    /** The name of its processor, as in {@code projection_token}. */
    String name();

    /** The tables that make up its view, which nobody else writes. */
    List<ViewTable> tables();
}
