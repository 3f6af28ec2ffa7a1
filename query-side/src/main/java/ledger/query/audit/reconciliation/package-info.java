/** The ledger is held to its invariants all the time, and says so, or raises an alarm. */
@NullMarked
package ledger.query.audit.reconciliation;

import org.jspecify.annotations.NullMarked;
