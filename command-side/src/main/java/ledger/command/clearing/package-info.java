/** Clearing in one currency decides which payments count in whose position. */
@NullMarked
package ledger.command.clearing;

import org.jspecify.annotations.NullMarked;
