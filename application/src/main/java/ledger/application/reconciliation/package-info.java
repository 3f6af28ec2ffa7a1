/** Runs the reconciliation on the node that writes, and lets its alarms be heard. */
@NullMarked
package ledger.application.reconciliation;

import org.jspecify.annotations.NullMarked;
