/** What an account holds now, what was booked on it, and what it held at any earlier point of the log. */
@NullMarked
package ledger.query.accounts;

import org.jspecify.annotations.NullMarked;
