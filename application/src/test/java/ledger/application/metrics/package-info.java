/** Tests of what a node shows to the monitoring. */
@NullMarked
package ledger.application.metrics;

import org.jspecify.annotations.NullMarked;
