/** Settlement reckons who pays what for a cycle, and what becomes of it when someone cannot. */
@NullMarked
package ledger.command.clearing.settlement;

import org.jspecify.annotations.NullMarked;
