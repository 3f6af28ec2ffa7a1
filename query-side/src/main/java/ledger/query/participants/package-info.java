/** Who takes part in the scheme. */
@NullMarked
package ledger.query.participants;

import org.jspecify.annotations.NullMarked;
