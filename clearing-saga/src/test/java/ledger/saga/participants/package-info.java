/** How membership and suspension are carried into clearing. */
@NullMarked
package ledger.saga.participants;

import org.jspecify.annotations.NullMarked;
