/** Runs the projections on the node that writes, each from its own token. */
@NullMarked
package ledger.application.projections;

import org.jspecify.annotations.NullMarked;
