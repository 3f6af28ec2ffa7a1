/** Who is let in, and who is not. */
@NullMarked
package ledger.command.admission;

import org.jspecify.annotations.NullMarked;
