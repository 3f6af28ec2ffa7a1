/** The log itself, read as it is stored. */
@NullMarked
package ledger.query.history;

import org.jspecify.annotations.NullMarked;
