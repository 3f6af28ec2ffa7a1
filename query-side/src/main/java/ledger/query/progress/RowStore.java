package ledger.query.progress;

import java.util.Collection;
import java.util.Map;

/** Where the rows of a view are kept. */
public interface RowStore<K, R> {

    /** Those of the rows that are there. */
    Map<K, R> read(Collection<K> ids);

    /** Adds rows that are not there and changes others, which were read in the same transaction. */
    void write(Collection<R> added, Collection<R> changed);
}
