/** What the projections of a running node promise. */
@NullMarked
package ledger.application.projections;

import org.jspecify.annotations.NullMarked;
