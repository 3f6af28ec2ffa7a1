/** Tests of when cycles are cut off by the clock. */
@NullMarked
package ledger.command.schedule;

import org.jspecify.annotations.NullMarked;
