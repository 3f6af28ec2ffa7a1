/** Tells participants of what happens to their payments, at an address of theirs, until they have taken it. */
@NullMarked
package ledger.application.webhooks;

import org.jspecify.annotations.NullMarked;
