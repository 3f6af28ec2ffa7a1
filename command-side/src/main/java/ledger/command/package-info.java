/** Decides: aggregates, the REST commands and the write path. */
@NullMarked
package ledger.command;

import org.jspecify.annotations.NullMarked;
