/** Days of clearing as chance makes them, held to the ledger's invariants. */
@NullMarked
package ledger.application.days;

import org.jspecify.annotations.NullMarked;
