/** How closed cycles were settled, and what was done where someone could not pay. */
@NullMarked
package ledger.query.settlements;

import org.jspecify.annotations.NullMarked;
