/** Books movements on several accounts at once, or none of them. */
@NullMarked
package ledger.saga.bookings;

import org.jspecify.annotations.NullMarked;
