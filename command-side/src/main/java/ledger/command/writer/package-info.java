/**
 * The write path: one thread takes what is waiting, decides it in one unit of work and makes it durable in one commit.
 */
@NullMarked
package ledger.command.writer;

import org.jspecify.annotations.NullMarked;
