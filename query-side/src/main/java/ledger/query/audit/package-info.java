/** The invariants of the ledger, recomputed from the first event with nothing taken over from the projections. */
@NullMarked
package ledger.query.audit;

import org.jspecify.annotations.NullMarked;
