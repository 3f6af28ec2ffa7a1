/** The vocabulary of an account: opening, blocking and closing it, holds on it and credits to it. */
@NullMarked
package ledger.messages.accounts;

import org.jspecify.annotations.NullMarked;
