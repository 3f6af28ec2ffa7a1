/** Queues and gridlocks, from published cases and by comparison with trying everything. */
@NullMarked
package ledger.command.clearing.queue;

import org.jspecify.annotations.NullMarked;
