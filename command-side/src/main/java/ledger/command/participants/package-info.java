/** Participants are enrolled, suspended and admitted to clearing. */
@NullMarked
package ledger.command.participants;

import org.jspecify.annotations.NullMarked;
