/** Statements of accounts: what was held at the end of a day, and everything that was booked in a period. */
@NullMarked
package ledger.query.statements;

import org.jspecify.annotations.NullMarked;
