/** The days on which someone cannot pay, in numbers. */
@NullMarked
package ledger.command.clearing.settlement;

import org.jspecify.annotations.NullMarked;
