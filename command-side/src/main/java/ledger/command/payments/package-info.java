/** A payment remembers its order and its one final outcome. */
@NullMarked
package ledger.command.payments;

import org.jspecify.annotations.NullMarked;
