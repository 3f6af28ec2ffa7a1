/** Seals on running nodes: restarts, take-overs, restored logs, and whoever keeps checkpoints elsewhere. */
@NullMarked
package ledger.application.seals;

import org.jspecify.annotations.NullMarked;
