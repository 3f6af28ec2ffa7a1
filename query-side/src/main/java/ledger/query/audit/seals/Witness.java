package ledger.query.audit.seals;

import org.jspecify.annotations.Nullable;

/** Somebody who noted what the log was. It is shown the log as it is, event by event from the first one it knows. */
public interface Witness {

    /** What speaks against the log up to this event; null where nothing does. */
    @Nullable
    Fault objection(Step step);

    /** What speaks against a log that ends with so many events; null where nothing does. */
    @Nullable
    Fault objectionToEnd(long size);
}
