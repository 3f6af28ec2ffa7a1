/** What becomes of participants, told by their events. */
@NullMarked
package ledger.command.participants;

import org.jspecify.annotations.NullMarked;
