/** What payments remember, told by their events. */
@NullMarked
package ledger.command.payments;

import org.jspecify.annotations.NullMarked;
