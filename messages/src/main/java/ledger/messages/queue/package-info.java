/** The vocabulary of payments that wait for liquidity, and of how they are released. */
@NullMarked
package ledger.messages.queue;

import org.jspecify.annotations.NullMarked;
