/** Payments over real HTTP, as fast as they are answered or at a rate, measured where their clients stand. */
@NullMarked
package ledger.application.traffic;

import org.jspecify.annotations.NullMarked;
