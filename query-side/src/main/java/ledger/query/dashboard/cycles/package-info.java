/** Cycles and their settlements as people look at them: figures, who owes whom, and how it ended. */
@NullMarked
package ledger.query.dashboard.cycles;

import org.jspecify.annotations.NullMarked;
