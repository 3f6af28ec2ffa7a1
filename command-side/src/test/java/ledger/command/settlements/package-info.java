/** Tests of the settlement's decisions. */
@NullMarked
package ledger.command.settlements;

import org.jspecify.annotations.NullMarked;
