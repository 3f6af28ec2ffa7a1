/** Accounts as people look at them: the balance as a curve, and what was booked. */
@NullMarked
package ledger.query.dashboard.accounts;

import org.jspecify.annotations.NullMarked;
