/** The vocabulary of a participant: enrolment, suspension and the currencies it clears in. */
@NullMarked
package ledger.messages.participants;

import org.jspecify.annotations.NullMarked;
