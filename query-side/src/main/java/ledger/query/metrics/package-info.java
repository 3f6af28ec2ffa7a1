/** What netting and queueing save and cost in a cycle: obligations, efficiency, liquidity and delay. */
@NullMarked
package ledger.query.metrics;

import org.jspecify.annotations.NullMarked;
