/** The vocabulary of settling a closed clearing cycle: what each participant owes or gets, and how it ended. */
@NullMarked
package ledger.messages.settlements;

import org.jspecify.annotations.NullMarked;
