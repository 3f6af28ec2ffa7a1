/** Tests of the way a settlement takes. */
@NullMarked
package ledger.saga.settlements;

import org.jspecify.annotations.NullMarked;
