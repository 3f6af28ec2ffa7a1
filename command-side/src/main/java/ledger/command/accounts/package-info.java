/** Accounts decide what may be reserved, debited and credited. */
@NullMarked
package ledger.command.accounts;

import org.jspecify.annotations.NullMarked;
