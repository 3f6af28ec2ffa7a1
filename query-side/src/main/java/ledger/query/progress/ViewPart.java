package ledger.query.progress;

import java.util.List;

/** A part of the view of clearing, which is dropped and built again together with the other parts. */
public interface ViewPart {

    /** The tables of this part, which nobody else writes. */
    List<ViewTable> tables();
}
