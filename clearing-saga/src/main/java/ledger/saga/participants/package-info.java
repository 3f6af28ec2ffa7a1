/** Carries a participant's membership and suspension into the clearing of each of its currencies. */
@NullMarked
package ledger.saga.participants;

import org.jspecify.annotations.NullMarked;
