/** What the one writer promises, on a log in memory that can be made to fail. */
@NullMarked
package ledger.command.writer;

import org.jspecify.annotations.NullMarked;
