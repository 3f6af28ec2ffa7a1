/** The vocabulary of a payment, from its initiation to its one final state. */
@NullMarked
package ledger.messages.payments;

import org.jspecify.annotations.NullMarked;
