/** Tests of the traces of payments, with a collector that is really sent to. */
@NullMarked
package ledger.application.tracing;

import org.jspecify.annotations.NullMarked;
