/** Work that goes on behind the writer's back, round by round. */
@NullMarked
package ledger.application.rounds;

import org.jspecify.annotations.NullMarked;
