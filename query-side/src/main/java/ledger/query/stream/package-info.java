/** The log as it is followed from outside, event by event, each caller its own. */
@NullMarked
package ledger.query.stream;

import org.jspecify.annotations.NullMarked;
