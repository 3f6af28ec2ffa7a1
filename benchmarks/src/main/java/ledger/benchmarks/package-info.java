/** Measures the ledger: throughput, latency and replay. */
@NullMarked
package ledger.benchmarks;

import org.jspecify.annotations.NullMarked;
