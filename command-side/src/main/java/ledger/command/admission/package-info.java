/** Who may send which command, and whether what it names exists and is theirs. */
@NullMarked
package ledger.command.admission;

import org.jspecify.annotations.NullMarked;
