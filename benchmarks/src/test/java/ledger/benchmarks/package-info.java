/** What the measurements tell, on a small scale. */
@NullMarked
package ledger.benchmarks;

import org.jspecify.annotations.NullMarked;
