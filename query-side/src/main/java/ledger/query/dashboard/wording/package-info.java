/** How pages put what the ledger knows: times, spans of time, and constants as one says them. */
@NullMarked
package ledger.query.dashboard.wording;

import org.jspecify.annotations.NullMarked;
