/** How far each projection has read the log, and how a batch of events is written to the rows of a view. */
@NullMarked
package ledger.query.progress;

import org.jspecify.annotations.NullMarked;
