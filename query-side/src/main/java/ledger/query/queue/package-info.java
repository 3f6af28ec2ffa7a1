/** The payments that wait for liquidity, and those that did. */
@NullMarked
package ledger.query.queue;

import org.jspecify.annotations.NullMarked;
