/** Keeps the seals running: the key, the thread that seals, what is kept outside, and who may write on. */
@NullMarked
package ledger.application.seals;

import org.jspecify.annotations.NullMarked;
