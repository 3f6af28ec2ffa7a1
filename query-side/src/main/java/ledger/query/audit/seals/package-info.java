/** The mathematics of seals: how events are hashed, chained, gathered in a tree, signed and proved. */
@NullMarked
package ledger.query.audit.seals;

import org.jspecify.annotations.NullMarked;
