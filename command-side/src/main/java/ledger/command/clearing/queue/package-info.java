/** Payments that wait for liquidity: in which order they are released, and how a gridlock among them is resolved. */
@NullMarked
package ledger.command.clearing.queue;

import org.jspecify.annotations.NullMarked;
