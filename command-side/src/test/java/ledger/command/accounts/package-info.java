/** What accounts decide, told by their events. */
@NullMarked
package ledger.command.accounts;

import org.jspecify.annotations.NullMarked;
