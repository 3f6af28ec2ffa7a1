/** The vocabulary of clearing in one currency: members, net debit caps, cycles and cleared payments. */
@NullMarked
package ledger.messages.clearing;

import org.jspecify.annotations.NullMarked;
