/** What clearing decides, told by its events. */
@NullMarked
package ledger.command.clearing;

import org.jspecify.annotations.NullMarked;
