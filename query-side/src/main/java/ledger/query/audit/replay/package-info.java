/** Auditors have everything recomputed from the first event, and see how far it is and what differs. */
@NullMarked
package ledger.query.audit.replay;

import org.jspecify.annotations.NullMarked;
