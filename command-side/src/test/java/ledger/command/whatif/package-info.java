/** Past cycles of a clearing that really happened, run again. */
@NullMarked
package ledger.command.whatif;

import org.jspecify.annotations.NullMarked;
