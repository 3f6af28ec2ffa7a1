/** The settlement of a cycle decides whether an attempt begins, and remembers how the last one ended. */
@NullMarked
package ledger.command.settlements;

import org.jspecify.annotations.NullMarked;
